package org.sexton.adapters.memory;

import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.query.AuditReport;
import org.sexton.application.query.ChainWalk;
import org.sexton.domain.audit.Digest;

public final class InMemoryAuditChains implements AuditChains {

    private final InMemoryTickets tickets;
    private final InMemoryAdminLog log;

    public InMemoryAuditChains(InMemoryTickets tickets, InMemoryAdminLog log) {
        this.tickets = tickets;
        this.log = log;
    }

    @Override
    public AuditReport recompute(@Nullable Digest published) {
        var walk = new ChainWalk(published, _ -> {});
        tickets.states().forEach(ticket -> {
            walk.ticket(ticket.id(), ticket.reference(), ticket.version());
            tickets.events(ticket.reference()).forEach(event -> walk.event(event, true));
        });
        walk.adminLog();
        log.after(0, Integer.MAX_VALUE).forEach(entry -> walk.entry(entry, true));
        return walk.end();
    }
}
