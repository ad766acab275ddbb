package org.sexton.adapters.persistence.store;

import java.time.Instant;
import java.util.Optional;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.TicketId;

/** What the public sees of a ticket from a moment on: worked out once, written to several tables. */
record Shown(TicketId ticket, PublicTicket view, Instant at) {

    /** Empty where the public sees nothing of it. */
    static Optional<Shown> by(Change change, Publicity publicity) {
        return PrivacyRules.publicView(change.after(), publicity)
                .map(view -> new Shown(change.after().id(), view, change.event().at()));
    }
}
