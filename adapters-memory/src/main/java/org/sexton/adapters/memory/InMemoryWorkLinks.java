package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Map.Entry;
import java.util.Optional;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.WorkLink;

public final class InMemoryWorkLinks implements WorkLinks {

    private final InMemoryUnitOfWork work;
    private final Table<Digest, WorkLink> links;

    public InMemoryWorkLinks(InMemoryUnitOfWork work) {
        this.work = work;
        links = new Table<>(work);
    }

    @Override
    public void add(WorkLink link, Digest secret) {
        revoke(link.ticket(), link.createdAt());
        links.put(secret, link);
    }

    @Override
    public Optional<WorkLink> find(Digest secret) {
        return links.get(secret);
    }

    @Override
    public Optional<WorkLink> of(TicketId ticket) {
        return entry(ticket).map(Entry::getValue);
    }

    @Override
    public void revoke(TicketId ticket, Instant now) {
        work.requireUnit();
        entry(ticket).map(Entry::getKey).ifPresent(links::remove);
    }

    void erase(TicketId ticket, PersonalWords words) {
        links.removeIf((_, link) -> link.ticket().equals(ticket) && words.areIn(link.name()));
    }

    private Optional<Entry<Digest, WorkLink>> entry(TicketId ticket) {
        return links.rows().entrySet().stream()
                .filter(link -> link.getValue().ticket().equals(ticket))
                .findFirst();
    }
}
