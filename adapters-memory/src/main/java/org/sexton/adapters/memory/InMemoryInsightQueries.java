package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.query.Insights.Slice;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Times;
import org.sexton.application.query.Insights.Week;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.Visibility;

/** Looks at every ticket. */
public final class InMemoryInsightQueries implements InsightQueries {

    private final InMemoryTickets tickets;

    public InMemoryInsightQueries(InMemoryTickets tickets) {
        this.tickets = tickets;
    }

    private Stream<TicketSnapshot> all() {
        return tickets.states().filter(ticket -> !ticket.isSetAside());
    }

    private Stream<TicketSnapshot> open() {
        return all().filter(ticket -> ticket.status().phase() == Phase.OPEN);
    }

    @Override
    public List<Long> openBetween(List<Instant> moments) {
        var counts = new ArrayList<>(Collections.nCopies(moments.size() + 1, 0L));
        open().forEach(ticket -> {
            var passed = (int) moments.stream()
                    .filter(moment -> !ticket.createdAt().isBefore(moment))
                    .count();
            counts.set(passed, counts.get(passed) + 1);
        });
        return List.copyOf(counts);
    }

    @Override
    public List<Slice> openByPlace() {
        return openBy(ticket ->
                ticket.location() instanceof Location(Place(var _, var label, var _), var _, var _) ? label : null);
    }

    @Override
    public List<Slice> openByCategory() {
        return openBy(
                ticket -> ticket.category() == null ? null : ticket.category().label());
    }

    private List<Slice> openBy(Function<TicketSnapshot, @Nullable String> label) {
        Map<@Nullable String, Long> counts = new HashMap<>();
        open().forEach(ticket -> counts.merge(label.apply(ticket), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Slice(entry.getKey(), entry.getValue()))
                .sorted(comparing(Slice::tickets).reversed().thenComparing(Slice::label, nullsLast(naturalOrder())))
                .toList();
    }

    @Override
    public List<Week> flow(LocalDate from, LocalDate until, ZoneId zone) {
        return Counting.flow(
                all().map(ticket -> new Counting.Life(ticket.createdAt(), ticket.resolvedAt()))
                        .toList(),
                from,
                until,
                zone);
    }

    @Override
    public Times times(Instant from) {
        var opened = all().filter(ticket -> !ticket.createdAt().isBefore(from)).toList();
        return new Times(span(opened, this::answeredAt), span(opened, TicketSnapshot::resolvedAt));
    }

    private @Nullable Instant answeredAt(TicketSnapshot ticket) {
        return tickets.comments(ticket.reference()).stream()
                .filter(comment -> comment.side() == Comment.Side.STAFF && comment.visibility() == Visibility.PUBLIC)
                .map(Comment::at)
                .min(naturalOrder())
                .orElse(null);
    }

    private static Span span(List<TicketSnapshot> opened, Function<TicketSnapshot, @Nullable Instant> until) {
        return Counting.span(opened.stream()
                .flatMap(ticket -> Optional.ofNullable(until.apply(ticket)).stream()
                        .map(at -> Duration.between(ticket.createdAt(), at)))
                .toList());
    }
}
