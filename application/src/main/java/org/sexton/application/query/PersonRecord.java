package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Session;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * All about one person.
 *
 * @param account null for somebody without one
 * @param email where mail reaches them; null for whoever has none
 * @param wishes which mails they want; null without an account
 * @param reports the tickets that they reported
 * @param follows the tickets that they are mailed about
 * @param assignments events that tell of an assignment to them, or from them
 * @param mentions where words about them stand, whoever wrote it
 */
public record PersonRecord(
        @Nullable PersonView account,
        @Nullable EmailAddress email,
        @Nullable MailWishes wishes,
        List<Session> sessions,
        Doings doings,
        List<TicketSnapshot> reports,
        List<TicketReference> follows,
        List<EventRef> assignments,
        List<SentPhoto> photos,
        List<Trace> mentions) {

    public PersonRecord {
        sessions = List.copyOf(sessions);
        reports = List.copyOf(reports);
        follows = List.copyOf(follows);
        assignments = List.copyOf(assignments);
        photos = List.copyOf(photos);
        mentions = List.copyOf(mentions);
    }
}
