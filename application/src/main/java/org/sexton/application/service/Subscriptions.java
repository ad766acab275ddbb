package org.sexton.application.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketSnapshot;

/** Notes who wants to hear of a ticket; the owner of the mailbox is asked first. Used inside a unit of work. */
public final class Subscriptions {

    /** More than a person needs in a day; too few to flood a mailbox with. */
    private static final int ASKED_A_DAY = 3;

    private final Followers followers;
    private final TicketMails mails;
    private final IdSource ids;
    private final InstantSource clock;

    public Subscriptions(Followers followers, TicketMails mails, IdSource ids, InstantSource clock) {
        this.followers = followers;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes on an address. Who is signed in and has proved before that it is theirs is not asked again; an address that was
     * asked often enough for a day is not asked once more.
     *
     * @param asking null for a guest
     */
    void take(TicketSnapshot ticket, Part part, EmailAddress email, Locale language, @Nullable Person asking) {
        if (part == Part.REPORTER) {
            followers
                    .reporter(ticket.reference())
                    .filter(before -> !before.email().equals(email))
                    .ifPresent(before -> followers.remove(before.id()));
        }
        var follower = followers
                .find(ticket.reference(), part, email)
                .orElseGet(() -> added(ticket, part, email, language, asking));
        if (asking != null && isTheirs(asking, email)) {
            confirm(follower, ticket.id());
        } else if (!follower.isConfirmed()
                && followers.asked(email, clock.instant().minus(Duration.ofDays(1))) < ASKED_A_DAY) {
            mails.askToConfirm(follower);
        }
    }

    /** The owner of the mailbox said yes. A reporter gets their private link, once. */
    void confirm(Follower follower, TicketId ticket) {
        if (followers.confirm(follower.id(), clock.instant()) && follower.part() == Part.REPORTER) {
            mails.thank(follower, ticket);
        }
    }

    static boolean isTheirs(Person person, EmailAddress email) {
        return person.emailVerified() && email.equals(person.email());
    }

    private Follower added(
            TicketSnapshot ticket, Part part, EmailAddress email, Locale language, @Nullable Person asking) {
        var follower = new Follower(
                new FollowerId(ids.nextId()),
                ticket.reference(),
                part,
                email,
                language,
                asking == null ? null : asking.id(),
                clock.instant(),
                null);
        followers.add(follower);
        return follower;
    }
}
