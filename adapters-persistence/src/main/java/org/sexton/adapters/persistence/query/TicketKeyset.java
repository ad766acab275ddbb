package org.sexton.adapters.persistence.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * A sort as SQL: which order, and what lies behind a position in it. Values are compared together with the id, so an
 * index on both gives a page wherever it begins.
 */
final class TicketKeyset {

    private final TicketSort sort;

    TicketKeyset(TicketSort sort) {
        this.sort = sort;
    }

    /** What the tickets {@code t} are ordered by. */
    String order() {
        var direction = sort.descending() ? "DESC" : "ASC";
        return "%s %s %s, t.id %2$s"
                .formatted(expression(), direction, sort.by() == TicketSort.By.DUE_ON ? "NULLS LAST" : "");
    }

    Sql behind(TicketPosition position) {
        var than = sort.descending() ? "<" : ">";
        if (position.value() == null) {
            return Sql.of(
                    "%s IS NULL AND t.id %s ?".formatted(expression(), than),
                    position.id().value());
        }
        var behind = "(%s, t.id) %s (?::%s, ?)".formatted(expression(), than, type());
        return Sql.of(
                sort.by() == TicketSort.By.DUE_ON ? "(%s OR t.due_on IS NULL)".formatted(behind) : behind,
                position.value(),
                position.id().value());
    }

    TicketPosition position(TicketSnapshot ticket) {
        return new TicketPosition(value(ticket), ticket.id());
    }

    private @Nullable String value(TicketSnapshot ticket) {
        return switch (sort.by()) {
            case CREATED_AT -> ticket.createdAt().toString();
            case UPDATED_AT -> ticket.updatedAt().toString();
            case PRIORITY -> ticket.priority().name().toLowerCase(Locale.ROOT);
            case STATUS -> Integer.toString(ticket.status().position());
            case TITLE -> SearchWords.sortKey(ticket.title());
            case DUE_ON -> ticket.dueOn() == null ? null : ticket.dueOn().toString();
        };
    }

    private String expression() {
        return switch (sort.by()) {
            case CREATED_AT -> "t.created_at";
            case UPDATED_AT -> "t.updated_at";
            case PRIORITY -> "t.priority";
            case STATUS -> "(SELECT position FROM status WHERE key = t.status_key)";
            case TITLE -> "t.title_key";
            case DUE_ON -> "t.due_on";
        };
    }

    private String type() {
        return switch (sort.by()) {
            case CREATED_AT, UPDATED_AT -> "timestamptz";
            case PRIORITY -> "ticket_priority";
            case STATUS -> "integer";
            case TITLE -> "text";
            case DUE_ON -> "date";
        };
    }
}
