package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.AuditQueries;
import org.sexton.application.query.AuditEntry;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditPage;
import org.sexton.application.query.AuditPosition;
import org.sexton.application.query.Total;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryAuditQueries implements AuditQueries {

    private final InMemoryTickets tickets;
    private final InMemoryAdminLog log;

    public InMemoryAuditQueries(InMemoryTickets tickets, InMemoryAdminLog log) {
        this.tickets = tickets;
        this.log = log;
    }

    @Override
    public AuditPage page(AuditFilter filter, int limit, @Nullable AuditPosition after) {
        var all = Stream.concat(
                        tickets.states().flatMap(this::entries),
                        log.after(0, Integer.MAX_VALUE).stream().map(AuditEntry.OfAdministration::new))
                .filter(entry -> isAsked(entry, filter))
                .sorted(comparing(AuditEntry::position, AuditPosition.LATEST_FIRST))
                .toList();
        var rest = all.stream()
                .filter(entry -> after == null || AuditPosition.LATEST_FIRST.compare(entry.position(), after) > 0)
                .toList();
        var items = rest.stream().limit(limit).toList();
        var next = rest.size() > limit ? items.getLast().position() : null;
        return new AuditPage(items, next, Total.of(all.size()));
    }

    private Stream<AuditEntry> entries(TicketSnapshot ticket) {
        return tickets.events(ticket.reference()).stream()
                .map(event -> new AuditEntry.OfTicket(ticket.reference(), ticket.title(), event));
    }

    private static boolean isAsked(AuditEntry entry, AuditFilter filter) {
        return (filter.person() == null || filter.person().equals(entry.by().person()))
                && (filter.from() == null || !entry.at().isBefore(filter.from()))
                && (filter.before() == null || entry.at().isBefore(filter.before()))
                && switch (entry) {
                    case AuditEntry.OfTicket(var reference, var _, var _) ->
                        filter.about().tickets()
                                && (filter.ticket() == null || filter.ticket().equals(reference));
                    case AuditEntry.OfAdministration(var event) ->
                        filter.about().subjects().contains(event.subject().kind());
                };
    }
}
