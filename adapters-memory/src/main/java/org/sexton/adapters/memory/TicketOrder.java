package org.sexton.adapters.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.ticket.TicketSnapshot;

/** Orders tickets by their {@link TicketPosition}, whose values are written so that their bytes sort as the values do. */
final class TicketOrder implements Comparator<TicketSnapshot> {

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Comparator<String> BYTES = (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));
    private static final Comparator<UUID> IDS = Comparator.comparing(UUID::toString);

    private final TicketSort sort;
    private final Comparator<TicketPosition> positions;

    TicketOrder(TicketSort sort) {
        this.sort = sort;
        Comparator<String> values = sort.descending() ? BYTES.reversed() : BYTES;
        Comparator<UUID> ids = sort.descending() ? IDS.reversed() : IDS;
        positions = Comparator.comparing(TicketPosition::value, Comparator.nullsLast(values))
                .thenComparing(position -> position.id().value(), ids);
    }

    @Override
    public int compare(TicketSnapshot one, TicketSnapshot other) {
        return positions.compare(position(one), position(other));
    }

    boolean isBehind(TicketSnapshot ticket, TicketPosition position) {
        return positions.compare(position(ticket), position) > 0;
    }

    TicketPosition position(TicketSnapshot ticket) {
        return new TicketPosition(value(ticket), ticket.id());
    }

    private @Nullable String value(TicketSnapshot ticket) {
        return switch (sort.by()) {
            case CREATED_AT -> sortable(ticket.createdAt());
            case UPDATED_AT -> sortable(ticket.updatedAt());
            case PRIORITY -> Integer.toString(ticket.priority().ordinal());
            case STATUS -> "%010d".formatted(ticket.status().position());
            case TITLE -> SearchWords.sortKey(ticket.title());
            case DUE_ON -> ticket.dueOn() == null ? null : ticket.dueOn().toString();
        };
    }

    private static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
