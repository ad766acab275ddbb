package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Companion;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.ticket.TicketReference;

/** Who hears of which ticket, and how many see the problem too. Changed inside a {@link UnitOfWork}. */
public interface Followers {

    /** What a mailed link does. */
    enum Purpose {
        CONFIRM,
        STOP
    }

    /** Adds one whose ticket, part and address are not there yet; of a ticket's reporter there is one. */
    void add(Follower follower);

    Optional<Follower> find(TicketReference ticket, Follower.Part part, EmailAddress email);

    /** How whoever reported the ticket is reached. */
    Optional<Follower> reporter(TicketReference ticket);

    /** Whom mails about the ticket reach, its reporter first. */
    List<Follower> confirmed(TicketReference ticket);

    /**
     * Whom mails reach who came along with the tickets that were merged into this one, and into those in turn. Nothing is
     * moved for it: once a merge is taken back they are where they were.
     */
    List<Companion> companions(TicketReference ticket);

    /** Whether this confirmed it; false if it was confirmed before or is gone. */
    boolean confirm(FollowerId follower, Instant now);

    /** Forgets the address, and where its links led. */
    void remove(FollowerId follower);

    /** @param token the hash of the link's token */
    void addLink(FollowerId follower, Purpose purpose, Digest token);

    Optional<Follower> behind(Digest token, Purpose purpose);

    /** Notes that the mailbox is sent a link to confirm. */
    void noteAsked(EmailAddress email, Instant now);

    /** How often the mailbox was sent a link to confirm since then, for whatever ticket. */
    int asked(EmailAddress email, Instant since);

    /** Forgets the addresses that were added before then and never confirmed, and whom was asked before then. */
    int forgetUnconfirmed(Instant then);

    /** Counts somebody who sees the problem too; false if they were counted before. */
    boolean seesToo(TicketReference ticket, Digest mark);

    /** Of each of these tickets, with those who came along to it; each mailbox counts once. */
    Map<TicketReference, Interest> interest(Collection<TicketReference> tickets);
}
