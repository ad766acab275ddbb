package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Map.Entry;
import java.util.Optional;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryTrackingLinks implements TrackingLinks {

    private final InMemoryUnitOfWork work;
    private final InMemoryTickets tickets;
    private final Table<Digest, TicketId> links;

    public InMemoryTrackingLinks(InMemoryUnitOfWork work, InMemoryTickets tickets) {
        this.work = work;
        this.tickets = tickets;
        links = new Table<>(work);
    }

    @Override
    public void add(TicketId ticket, Digest secret, Instant now) {
        links.put(secret, ticket);
    }

    @Override
    public Optional<TicketReference> find(Digest secret) {
        return links.get(secret)
                .flatMap(id -> tickets.states()
                        .filter(ticket -> ticket.id().equals(id))
                        .map(TicketSnapshot::reference)
                        .findFirst());
    }

    @Override
    public int revoke(TicketId ticket, Instant now) {
        work.requireUnit();
        var secrets = links.rows().entrySet().stream()
                .filter(link -> link.getValue().equals(ticket))
                .map(Entry::getKey)
                .toList();
        secrets.forEach(links::remove);
        return secrets.size();
    }
}
