package org.sexton.adapters.mail;

import jakarta.inject.Singleton;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.SignInLink;

/** Finds the words for each kind of message, in the recipient's language. */
@Singleton
final class Letters {

    private final OrganisationName name;
    private final DeskLetters desk;

    Letters(OrganisationName name, DeskLetters desk) {
        this.name = name;
        this.desk = desk;
    }

    Letter of(Delivery delivery) {
        var words = Languages.words(delivery.language());
        return switch (delivery.message()) {
            case Message.ForDesk message -> desk.of(message, delivery, words);
            case Message.ForOutside message -> {
                var letter = letter(message, words);
                yield delivery.unsubscribe() == null
                        ? letter
                        : letter.say(words.why()).smallLink(words.unsubscribe(), delivery.unsubscribe());
            }
        };
    }

    private Letter letter(Message.ForOutside message, Words words) {
        return switch (message) {
            case Message.SignInLink(var link, var _) ->
                Letter.about(words.signInSubject(name.get()))
                        .say(words.hello())
                        .say(words.signIn(name.get(), SignInLink.Mailed.VALIDITY.toMinutes()))
                        .link(words.signInLink(name.get()), link)
                        .say(words.signInUnasked());
            case Message.Invitation(var link) ->
                Letter.about(words.invitationSubject(name.get()))
                        .say(words.hello())
                        .say(words.invitation(name.get()))
                        .link(words.signInLink(name.get()), link)
                        .say(words.invitationHow());
            case Message.ConfirmAddress(var ticket, var link) ->
                Letter.about(words.confirmSubject(ticket.value()))
                        .say(words.hello())
                        .say(words.confirm(ticket.value(), name.get()))
                        .link(words.confirmLink(), link)
                        .say(words.confirmUnasked());
            case Message.ReportReceived(var ticket, var link) ->
                Letter.about(words.receivedSubject(ticket.value()))
                        .say(words.hello())
                        .say(words.received(ticket.value(), name.get()))
                        .link(words.receivedLink(), link)
                        .say(words.receivedSecret());
            case Message.StatusChanged(var ticket, var title, var status, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(words.status(ticket.value(), status))
                        .link(words.ticketLink(), link);
            case Message.PublicComment(var ticket, var title, var body, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(words.comment(ticket.value()))
                        .quote(body)
                        .link(words.ticketLink(), link);
            case Message.SensitiveNews(var ticket, var link) ->
                Letter.about(words.newsSubject(ticket.value()))
                        .say(words.hello())
                        .say(words.news(ticket.value()))
                        .link(words.newsLink(), link);
        };
    }
}
