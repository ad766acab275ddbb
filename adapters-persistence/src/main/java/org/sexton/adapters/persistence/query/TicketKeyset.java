package org.sexton.adapters.persistence.query;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * A sort as SQL: which tickets a page consists of, and what lies behind a position. Values are compared together with the
 * id, so an index on both gives a page wherever it begins.
 */
final class TicketKeyset {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final TicketSort sort;
    private final String direction;
    private final String behind;

    TicketKeyset(TicketSort sort) {
        this.sort = sort;
        direction = sort.descending() ? "DESC" : "ASC";
        behind = sort.descending() ? "<" : ">";
    }

    String order(String value, String id) {
        return "%s %s NULLS LAST, %s %2$s".formatted(value, direction, id);
    }

    /** The {@code id} and sorted {@code value} of the first tickets, or of the first behind a position. */
    Sql choice(TicketConditions conditions, @Nullable TicketPosition after, int limit) {
        return switch (sort.by()) {
            case CREATED_AT -> byColumn("created_at", "timestamptz", conditions, after, limit);
            case UPDATED_AT -> byColumn("updated_at", "timestamptz", conditions, after, limit);
            case PRIORITY -> byColumn("priority", "ticket_priority", conditions, after, limit);
            case TITLE -> byColumn("title_key", "text", conditions, after, limit);
            case STATUS -> byStatus(conditions, after, limit);
            case DUE_ON -> byDueOn(conditions, after, limit);
        };
    }

    private Sql byColumn(
            String column, String type, TicketConditions conditions, @Nullable TicketPosition after, int limit) {
        var choice = Sql.of("SELECT t.id, t.%s AS value FROM ticket t WHERE".formatted(column))
                .add(conditions.ofTicket());
        if (after != null) {
            choice.add(
                    "AND (t.%s, t.id) %s (?::%s, ?)".formatted(column, behind, type),
                    after.value(),
                    after.id().value());
        }
        return choice.add("ORDER BY t.%s %s, t.id %2$s LIMIT ?".formatted(column, direction), limit);
    }

    /**
     * A page's worth of each status that may have a part in it: no index knows where a status stands among the others. One
     * status is asked for as a range of statuses and ids: of an equal status and the order of the ids alone, a planner may
     * think that reading all tickets by id is as good.
     */
    private Sql byStatus(TicketConditions conditions, @Nullable TicketPosition after, int limit) {
        var begin = sort.descending() ? LAST_ID : FIRST_ID;
        var choice = Sql.of(
                "SELECT one.id, s.position AS value FROM status s CROSS JOIN LATERAL (SELECT t.id FROM ticket t");
        if (after == null) {
            choice.add("WHERE (t.status_key, t.id) %s (s.key, ?)".formatted(behind), begin);
        } else {
            choice.add(
                    "WHERE (t.status_key, t.id) %s (s.key, CASE s.position WHEN ?::integer THEN ? ELSE ? END)"
                            .formatted(behind),
                    after.value(),
                    after.id().value(),
                    begin);
        }
        choice.add("AND t.status_key %s= s.key AND".formatted(sort.descending() ? ">" : "<"))
                .add(conditions.ofTicket())
                .add("ORDER BY t.status_key %s, t.id %1$s LIMIT ?) one WHERE".formatted(direction), limit)
                .add(conditions.ofStatus());
        if (after != null) {
            choice.add("AND s.position %s= ?::integer".formatted(behind), after.value());
        }
        return choice.add("ORDER BY " + order("value", "id") + " LIMIT ?", limit);
    }

    /** Those with a date, then those without: an index has each in order, but not the one after the other. */
    private Sql byDueOn(TicketConditions conditions, @Nullable TicketPosition after, int limit) {
        if (after != null && after.value() == null) {
            return undated(conditions, after, limit);
        }
        return Sql.of("SELECT id, value FROM ((")
                .add(dated(conditions, after, limit))
                .add(") UNION ALL (")
                .add(undated(conditions, null, limit))
                .add(")) one ORDER BY " + order("value", "id") + " LIMIT ?", limit);
    }

    private Sql dated(TicketConditions conditions, @Nullable TicketPosition after, int limit) {
        var choice = due("t.due_on IS NOT NULL", conditions);
        if (after != null) {
            choice.add(
                    "AND (t.due_on, t.id) " + behind + " (?::date, ?)",
                    after.value(),
                    after.id().value());
        }
        return choice.add("ORDER BY t.due_on %s, t.id %1$s LIMIT ?".formatted(direction), limit);
    }

    private Sql undated(TicketConditions conditions, @Nullable TicketPosition after, int limit) {
        var choice = due("t.due_on IS NULL", conditions);
        if (after != null) {
            choice.add("AND t.id " + behind + " ?", after.id().value());
        }
        return choice.add("ORDER BY t.due_on %s, t.id %1$s LIMIT ?".formatted(direction), limit);
    }

    private static Sql due(String which, TicketConditions conditions) {
        return Sql.of("SELECT t.id, t.due_on AS value FROM ticket t WHERE " + which + " AND")
                .add(conditions.ofTicket());
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
}
