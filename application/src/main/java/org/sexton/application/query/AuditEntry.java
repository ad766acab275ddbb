package org.sexton.application.query;

import java.time.Instant;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;

/** What was recorded once, in the log of a ticket or in that of administration. */
public sealed interface AuditEntry {

    Instant at();

    TicketEvent.By by();

    AuditPosition position();

    /** @param title what the ticket is called today */
    record OfTicket(TicketReference reference, String title, TicketEvent event) implements AuditEntry {

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public TicketEvent.By by() {
            return event.by();
        }

        @Override
        public AuditPosition position() {
            return new AuditPosition(event.at(), event.ticket(), event.sequence());
        }
    }

    /** Of what admins change of the installation itself. */
    record OfAdministration(AdminEvent event) implements AuditEntry {

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public TicketEvent.By by() {
            return event.by();
        }

        @Override
        public AuditPosition position() {
            return new AuditPosition(event.at(), null, event.sequence());
        }
    }
}
