package org.sexton.domain.ticket;

import java.util.Optional;
import org.sexton.domain.shared.Violation;

/** Which tickets can be tied to each other. */
final class LinkRules {

    private LinkRules() {}

    /** What is wrong with the ticket that another is to be merged into. */
    static Optional<Violation> ofMerging(TicketSnapshot ticket, TicketSnapshot into) {
        if (into.id().equals(ticket.id())) {
            return Optional.of(new Violation("into", "itself", "is this very ticket"));
        }
        if (into.withdrawn()) {
            return Optional.of(withdrawn("into"));
        }
        var further = into.mergedInto();
        if (further == null) {
            return Optional.empty();
        }
        return Optional.of(
                further.id().equals(ticket.id())
                        ? new Violation("into", "circular", "was itself merged into this very ticket")
                        : new Violation("into", "merged", "was itself merged into " + further.reference()));
    }

    /** What is wrong with the ticket that another is to be related to. */
    static Optional<Violation> ofRelating(TicketSnapshot ticket, TicketSnapshot to) {
        if (to.id().equals(ticket.id())) {
            return Optional.of(new Violation("related", "itself", "is this very ticket"));
        }
        if (to.withdrawn()) {
            return Optional.of(withdrawn("related"));
        }
        return to.mergedInto() == null
                ? Optional.empty()
                : Optional.of(new Violation(
                        "related",
                        "merged",
                        "was merged into " + to.mergedInto().reference()));
    }

    private static Violation withdrawn(String field) {
        return new Violation(field, "withdrawn", "was withdrawn with the import that it came by");
    }
}
