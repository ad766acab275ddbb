package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.DueReminders;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryDueReminders implements DueReminders {

    private final InMemoryTickets tickets;
    private final Table<Due, Boolean> noted;

    private record Due(TicketId ticket, @Nullable LocalDate on) {}

    public InMemoryDueReminders(InMemoryUnitOfWork work, InMemoryTickets tickets) {
        this.tickets = tickets;
        noted = new Table<>(work);
    }

    @Override
    public List<TicketReference> outstanding(LocalDate before, int limit) {
        return tickets.states()
                .filter(ticket -> ticket.isOverdue(before)
                        && noted.get(new Due(ticket.id(), ticket.dueOn())).isEmpty())
                .sorted(comparing(TicketSnapshot::dueOn, nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(ticket -> ticket.id().toString()))
                .limit(limit)
                .map(TicketSnapshot::reference)
                .toList();
    }

    @Override
    public boolean note(TicketId ticket, LocalDate dueOn) {
        var due = new Due(ticket, dueOn);
        var isNew = noted.get(due).isEmpty();
        noted.put(due, true);
        return isNew;
    }
}
