package org.sexton.adapters.memory;

import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.query.AuditReport;
import org.sexton.application.query.ChainWalk;
import org.sexton.domain.administration.TicketHead;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryAuditChains implements AuditChains {

    private final InMemoryTickets tickets;
    private final InMemoryAdminLog log;
    private final InMemoryCheckpoints checkpoints;

    public InMemoryAuditChains(InMemoryTickets tickets, InMemoryAdminLog log, InMemoryCheckpoints checkpoints) {
        this.tickets = tickets;
        this.log = log;
        this.checkpoints = checkpoints;
    }

    @Override
    public AuditReport recompute(@Nullable Digest published) {
        var walk = new ChainWalk(published, _ -> {});
        tickets.states().forEach(ticket -> {
            walk.ticket(ticket.id(), ticket.reference(), ticket.version());
            tickets.events(ticket.reference()).forEach(event -> walk.event(event, true));
        });
        checkpoints
                .all()
                .forEach(it -> it.heads().forEach(head -> tell(walk, it.event().sequence(), head)));
        walk.adminLog();
        log.after(0, Integer.MAX_VALUE).forEach(entry -> walk.entry(entry, true));
        return walk.end();
    }

    private void tell(ChainWalk walk, long checkpoint, TicketHead head) {
        var reference = tickets.states()
                .filter(ticket -> ticket.id().equals(head.ticket()))
                .map(TicketSnapshot::reference)
                .findFirst()
                .orElseThrow();
        var event = tickets.events(reference).stream()
                .filter(it -> it.sequence() == head.sequence())
                .findFirst()
                .orElseThrow();
        walk.checkpointed(checkpoint, head, reference, event.seal().hash());
    }
}
