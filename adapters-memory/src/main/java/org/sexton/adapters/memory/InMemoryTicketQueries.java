package org.sexton.adapters.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.ReportedPage;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketLinks;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.application.query.Total;
import org.sexton.application.query.Usage;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryTicketQueries implements TicketQueries {

    private static final Comparator<TicketSnapshot> FIRST_FIRST = Comparator.comparing(TicketSnapshot::createdAt)
            .thenComparing(ticket -> ticket.reference().value());

    private final InMemoryTickets tickets;
    private final InMemoryCatalogue catalogue;

    public InMemoryTicketQueries(InMemoryTickets tickets, InMemoryCatalogue catalogue) {
        this.tickets = tickets;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<TicketSnapshot> find(TicketReference reference) {
        return tickets.state(reference);
    }

    @Override
    public TicketPage page(TicketFilter filter, TicketSort sort, int limit, @Nullable TicketPosition after) {
        var order = new TicketOrder(sort);
        var all = tickets.states()
                .filter(new TicketMatcher(filter, catalogue))
                .sorted(order)
                .toList();
        var rest = after == null
                ? all
                : all.stream().filter(ticket -> order.isBehind(ticket, after)).toList();
        var items = rest.stream().limit(limit).toList();
        var next = rest.size() > limit ? order.position(items.getLast()) : null;
        return new TicketPage(items, next, Total.of(all.size()));
    }

    @Override
    public ReportedPage reportedBy(PersonId person, int limit, @Nullable PublicPosition after) {
        var all = tickets.states().filter(ticket -> ticket.isReportedBy(person));
        var page = LatestFirst.page(all, PublicPosition::of, limit, after);
        return new ReportedPage(page.items(), page.next(), page.total());
    }

    @Override
    public Usage usage() {
        return new Usage(
                count(ticket -> ticket.status().key()),
                count(ticket ->
                        ticket.category() == null ? null : ticket.category().key()),
                count(ticket -> ticket.location() == null || ticket.location().place() == null
                        ? null
                        : ticket.location().place().key()));
    }

    private Map<Key, Long> count(Function<TicketSnapshot, @Nullable Key> by) {
        return tickets.states()
                .flatMap(ticket -> Stream.ofNullable(by.apply(ticket)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public Optional<TicketLinks> links(TicketReference reference) {
        return tickets.state(reference)
                .map(ticket -> new TicketLinks(
                        ticket.mergedInto() == null
                                ? null
                                : tickets.state(ticket.mergedInto().reference()).orElseThrow(),
                        tickets.states()
                                .filter(other -> ticket.id().equals(mergedInto(other)))
                                .sorted(FIRST_FIRST)
                                .toList(),
                        tickets.related(reference)
                                .flatMap(other -> tickets.state(other).stream())
                                .sorted(FIRST_FIRST)
                                .toList()));
    }

    private static @Nullable TicketId mergedInto(TicketSnapshot ticket) {
        return ticket.mergedInto() == null ? null : ticket.mergedInto().id();
    }

    @Override
    public List<Comment> comments(TicketReference reference) {
        return tickets.comments(reference);
    }

    @Override
    public List<TicketEvent> events(TicketReference reference) {
        return tickets.events(reference);
    }
}
