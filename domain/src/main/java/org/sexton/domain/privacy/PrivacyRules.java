package org.sexton.domain.privacy;

import java.util.Optional;
import org.sexton.domain.redaction.Redaction;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Who may see what, decided here and nowhere else. The database repeats it: what is public lies in tables of its own, and
 * the portal's role reads no others.
 */
public final class PrivacyRules {

    private PrivacyRules() {}

    /** Whether there is anything of the ticket for the public. A hidden ticket is told from a missing one by nobody. */
    public static boolean isPublic(TicketSnapshot ticket, Publicity publicity) {
        return !ticket.sensitive() && !ticket.isSetAside() && publicity.shows(ticket);
    }

    /** What everyone may see of the ticket; empty where that is nothing. */
    public static Optional<PublicTicket> publicView(TicketSnapshot ticket, Publicity publicity) {
        return isPublic(ticket, publicity)
                ? Optional.of(PublicTicket.of(ticket.reference(), ticket.publicFacts(), ticket.publicUpdatedAt()))
                : Optional.empty();
    }

    /** What everyone may see of a comment on a ticket that is public; empty where that is nothing. */
    public static Optional<PublicComment> publicView(Comment comment) {
        return switch (comment.visibility()) {
            case INTERNAL -> Optional.empty();
            case PUBLIC -> Optional.of(new PublicComment(comment.at(), comment.side(), Redaction.mask(comment.body())));
        };
    }

    /** What whoever reported the ticket may see of a comment on it: no name, but every word; empty where that is nothing. */
    public static Optional<ReporterComment> reporterView(Comment comment) {
        return switch (comment.visibility()) {
            case INTERNAL -> Optional.empty();
            case PUBLIC -> Optional.of(new ReporterComment(comment.at(), comment.side(), comment.body()));
        };
    }

    /** What whoever is to do the work may see of the ticket, sensitive or not: staff gave them the link to it. */
    public static WorkOrder workView(TicketSnapshot ticket) {
        return new WorkOrder(
                ticket.reference(),
                ticket.title(),
                ticket.description(),
                ticket.status(),
                ticket.location(),
                ticket.dueOn());
    }

    /** What whoever is to do the work may see of its photos: all, approved or not, for they show what is broken. */
    public static WorkPhoto workView(Photo photo) {
        return new WorkPhoto(photo.id(), photo.width(), photo.height());
    }

    /** What everyone may see of a photo of a ticket that is public; empty where that is nothing. */
    public static Optional<PublicPhoto> publicView(Photo photo) {
        return photo.approved() ? Optional.of(new PublicPhoto(photo.width(), photo.height())) : Optional.empty();
    }

    /** What whoever reported the ticket may see of a photo: what they sent, and what staff show; empty where that is nothing. */
    public static Optional<ReporterPhoto> reporterView(Photo photo) {
        return photo.side() == Comment.Side.REPORTER || photo.approved()
                ? Optional.of(new ReporterPhoto(photo.id(), photo.width(), photo.height(), photo.approved()))
                : Optional.empty();
    }

    /** What whoever reported the ticket may see of it. */
    public static ReporterTicket reporterView(TicketSnapshot ticket) {
        return new ReporterTicket(
                ticket.reference(),
                ticket.title(),
                ticket.description(),
                ticket.status(),
                ticket.category(),
                ticket.location(),
                ticket.sensitive(),
                ticket.isMerged(),
                ticket.createdAt(),
                ticket.publicUpdatedAt(),
                ticket.resolvedAt());
    }
}
