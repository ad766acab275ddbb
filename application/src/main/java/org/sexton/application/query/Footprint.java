package org.sexton.application.query;

import java.util.List;
import java.util.Set;
import org.sexton.domain.ticket.TicketReference;

/**
 * What is kept of one person because it is theirs, whatever texts say: by their id and, where it is proven to be theirs, by
 * their address. All in a fixed order.
 *
 * @param names what they told of themselves as guests
 * @param reports the tickets that they reported
 * @param guestReports those of them that hold what they told of themselves
 * @param follows the tickets that they follow or are mailed about as reporters
 * @param photos those they gave to tickets and that are still there
 * @param naming events that tell of an assignment to them, or from them
 */
public record Footprint(
        Set<String> names,
        List<TicketReference> reports,
        List<TicketReference> guestReports,
        List<TicketReference> follows,
        List<SentPhoto> photos,
        List<EventRef> naming,
        Kept kept) {

    public Footprint {
        names = Set.copyOf(names);
        reports = List.copyOf(reports);
        guestReports = List.copyOf(guestReports);
        follows = List.copyOf(follows);
        photos = List.copyOf(photos);
        naming = List.copyOf(naming);
    }

    /**
     * How much there is of what always goes.
     *
     * @param identities accounts of other services that they sign in by
     * @param signInLinks letters that would let them in
     * @param waitingMails mails to them that have not been sent
     * @param endedMails mails to them that were sent or failed, and are still told of
     */
    public record Kept(int identities, int sessions, int signInLinks, int waitingMails, int endedMails) {}
}
