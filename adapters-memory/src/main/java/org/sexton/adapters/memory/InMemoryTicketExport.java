package org.sexton.adapters.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.TicketExport;
import org.sexton.application.query.SpreadsheetText;
import org.sexton.application.query.TicketFilter;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketSnapshot;

public final class InMemoryTicketExport implements TicketExport {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final InMemoryTickets tickets;
    private final InMemoryCatalogue catalogue;

    public InMemoryTicketExport(InMemoryTickets tickets, InMemoryCatalogue catalogue) {
        this.tickets = tickets;
        this.catalogue = catalogue;
    }

    @Override
    public Extract open(TicketFilter filter) {
        var chosen = tickets.states()
                .filter(new TicketMatcher(filter, catalogue))
                .sorted(Comparator.comparing(TicketSnapshot::createdAt)
                        .thenComparing(ticket -> ticket.id().value().toString()))
                .toList();
        return new Table(chosen);
    }

    private record Table(List<TicketSnapshot> tickets) implements Extract {

        @Override
        public long count() {
            return tickets.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(line(COLUMNS.stream()));
            for (var ticket : tickets) {
                out.write(line(cells(ticket).stream()));
            }
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }

    private static byte[] line(Stream<@Nullable String> cells) {
        return (cells.map(InMemoryTicketExport::quoted).collect(Collectors.joining(",")) + "\r\n").getBytes(UTF_8);
    }

    private static String quoted(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return cell.isEmpty() || cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static List<@Nullable String> cells(TicketSnapshot ticket) {
        var cells = new ArrayList<@Nullable String>();
        cells.addAll(Arrays.asList(ticket.reference().value(), text(ticket.title()), text(ticket.description())));
        cells.addAll(Arrays.asList(
                ticket.status().key().toString(),
                text(ticket.status().label()),
                name(ticket.status().phase()),
                name(ticket.priority())));
        cells.addAll(category(ticket.category()));
        cells.addAll(location(ticket.location()));
        cells.add(Boolean.toString(ticket.sensitive()));
        cells.addAll(reporter(ticket.reporter()));
        cells.addAll(assignee(ticket.assignee()));
        cells.addAll(Arrays.asList(
                ticket.dueOn() == null ? null : ticket.dueOn().toString(),
                timestamp(ticket.createdAt()),
                timestamp(ticket.updatedAt()),
                timestamp(ticket.resolvedAt()),
                Long.toString(ticket.version())));
        return cells;
    }

    private static List<@Nullable String> category(@Nullable Category category) {
        return category == null
                ? Arrays.asList(null, null)
                : Arrays.asList(category.key().toString(), text(category.label()));
    }

    private static List<@Nullable String> location(@Nullable Location location) {
        var place = location == null ? null : location.place();
        var point = location == null ? null : location.point();
        return Arrays.asList(
                place == null ? null : place.key().toString(),
                place == null ? null : text(place.label()),
                location == null ? null : text(location.text()),
                degrees(point, true),
                degrees(point, false));
    }

    private static @Nullable String degrees(@Nullable Point point, boolean latitude) {
        if (point == null) {
            return null;
        }
        var rounded = BigDecimal.valueOf(latitude ? point.lat() : point.lon()).setScale(6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static List<@Nullable String> reporter(Reporter reporter) {
        return switch (reporter) {
            case Reporter.Guest(var name, var email) -> Arrays.asList("guest", text(name), text(email));
            case Reporter.Member(var _, var name, var email) -> Arrays.asList("member", text(name), text(email));
            case Reporter.Staff(var _, var name, var email) -> Arrays.asList("staff", text(name), text(email));
        };
    }

    private static List<@Nullable String> assignee(@Nullable Assignee assignee) {
        return switch (assignee) {
            case Assignee.Staff(var _, var name) -> Arrays.asList("staff", text(name));
            case Assignee.Named(var name) -> Arrays.asList("named", text(name));
            case null -> Arrays.asList(null, null);
        };
    }

    private static @Nullable String text(@Nullable Object text) {
        return text == null ? null : SpreadsheetText.defused(text.toString());
    }

    private static @Nullable String timestamp(@Nullable Instant at) {
        return at == null ? null : TIMESTAMP.format(at);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
