package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.administration.TicketHead;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryCheckpoints implements Checkpoints {

    private final InMemoryAdminLog log;
    private final InMemoryTickets tickets;
    /** By the number of the entry. */
    private final Table<Long, Checkpoint> checkpoints;

    public InMemoryCheckpoints(InMemoryUnitOfWork work, InMemoryAdminLog log, InMemoryTickets tickets) {
        this.log = log;
        this.tickets = tickets;
        checkpoints = new Table<>(work);
    }

    @Override
    public Optional<Instant> latest() {
        return all().stream().map(it -> it.event().at()).max(naturalOrder());
    }

    @Override
    public List<TicketHead> outstanding(int limit) {
        var sealed = all().stream().flatMap(it -> it.heads().stream()).collect(Collectors.toSet());
        return tickets.states()
                .map(this::head)
                .filter(head -> !sealed.contains(head))
                .sorted(comparing(head -> head.ticket().toString()))
                .limit(limit)
                .toList();
    }

    private TicketHead head(TicketSnapshot ticket) {
        var last = tickets.events(ticket.reference()).getLast();
        return new TicketHead(ticket.id(), last.sequence(), last.seal().hash());
    }

    @Override
    public void commit(Checkpoint checkpoint) {
        log.append(checkpoint.event());
        checkpoints.put(checkpoint.event().sequence(), checkpoint);
    }

    Collection<Checkpoint> all() {
        return checkpoints.rows().values();
    }
}
