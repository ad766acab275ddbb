package org.sexton.adapters.mail;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Topic;

/** Words for those who work the desk. */
@Singleton
final class DeskLetters {

    private final OrganisationName name;

    DeskLetters(OrganisationName name) {
        this.name = name;
    }

    Letter of(Message.ForDesk message, Delivery delivery, Words words) {
        var letter = letter(message, Languages.locale(delivery.language()), words);
        if (delivery.unsubscribe() == null) {
            return letter;
        }
        var label = message instanceof Message.DailyDigest ? words.unsubscribeAll() : words.unsubscribeKind();
        return letter.say(words.whyDesk(name.get())).smallLink(label, delivery.unsubscribe());
    }

    private Letter letter(Message.ForDesk message, Locale language, Words words) {
        return switch (message) {
            case Message.Assigned(var ticket, var title, var by, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(by.isEmpty() ? words.assigned(ticket.value()) : words.assignedBy(by, ticket.value()))
                        .quote(title)
                        .link(words.deskLink(), link);
            case Message.NewReport(var ticket, var title, var description, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(words.newReport(ticket.value()))
                        .quote(description.isBlank() ? title : title + "\n\n" + description)
                        .link(words.deskLink(), link);
            case Message.ReporterAnswered(var ticket, var title, var body, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(words.answered(ticket.value()))
                        .quote(body)
                        .link(words.deskLink(), link);
            case Message.Mentioned(var ticket, var title, var by, var body, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(words.mentioned(by, ticket.value()))
                        .quote(body)
                        .link(words.deskLink(), link);
            case Message.Overdue(var ticket, var title, var dueOn, var link) ->
                Letter.about(words.ticketSubject(ticket.value(), title))
                        .say(words.hello())
                        .say(words.overdue(ticket.value(), day(dueOn, language)))
                        .quote(title)
                        .link(words.deskLink(), link);
            case Message.SensitiveDeskNews(var ticket, var link) ->
                Letter.about(words.newsSubject(ticket.value()))
                        .say(words.hello())
                        .say(words.deskNews(ticket.value()))
                        .link(words.deskLink(), link);
            case Message.AuditHead(var day, var entry, var head, var link) ->
                Letter.about(words.headSubject(name.get(), day(day, language)))
                        .say(words.hello())
                        .say(words.head(entry))
                        .quote(head)
                        .say(words.headUse())
                        .link(words.headLink(), link)
                        .say(words.headWhy(name.get()));
            case Message.DailyDigest digest -> digest(digest, language, words);
        };
    }

    private Letter digest(Message.DailyDigest digest, Locale language, Words words) {
        var day = day(digest.day(), language);
        var letter = Letter.about(words.digestSubject(name.get(), day))
                .say(words.hello())
                .say(words.digest());
        for (var line : digest.lines()) {
            letter = letter.smallLink(line(line, words), line.link());
        }
        return letter.link(words.digestLink(), digest.link());
    }

    private static String day(String day, Locale language) {
        return LocalDate.parse(day)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    private static String line(Message.DailyDigest.Line line, Words words) {
        var ticket = line.ticket().value();
        var topics = line.topics().stream().map(topic -> topic(topic, words)).collect(joining(", "));
        return line.title().isEmpty()
                ? words.digestHiddenLine(ticket, topics)
                : words.digestLine(ticket, line.title(), topics);
    }

    private static String topic(Topic topic, Words words) {
        return switch (topic) {
            case ASSIGNED -> words.topicAssigned();
            case NEW_REPORTS -> words.topicNewReports();
            case ANSWERS -> words.topicAnswers();
            case MENTIONS -> words.topicMentions();
            case OVERDUE -> words.topicOverdue();
        };
    }
}
