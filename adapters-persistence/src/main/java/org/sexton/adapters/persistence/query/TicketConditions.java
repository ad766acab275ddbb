package org.sexton.adapters.persistence.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketFilter.AssigneeFilter;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.TicketReference;

/**
 * A filter as conditions on {@code ticket t}, each beginning with {@code AND}. What few values it has is written out: a
 * plan made for any value could not use an index of open tickets alone. One value is compared as one: an index then gives
 * its tickets in order.
 */
final class TicketConditions {

    /** The keys of some places and of everything inside them; the table of places is to be filled in. */
    static final String INSIDE = """
            WITH RECURSIVE inside (key) AS (
                SELECT key FROM %1$s WHERE key = ANY (?)
                UNION SELECT l.key FROM %1$s l JOIN inside ON l.parent_key = inside.key)
            SELECT key FROM inside""";

    private final Sql ticket = Sql.of("true");
    private final Sql status = Sql.of("true");

    private TicketConditions() {}

    static TicketConditions of(TicketFilter filter) {
        var conditions = new TicketConditions();
        var text = SearchWords.query(filter.text());
        conditions.merged(filter.merged(), text.reference());
        conditions.text(text);
        conditions.phases(filter.phases());
        conditions.statuses(filter.statuses());
        conditions.among("t.priority", "ticket_priority", lowerCase(filter.priorities()));
        conditions.among("t.category_key", "text", filter.categories());
        conditions.places(filter.places());
        conditions.others(filter);
        return conditions;
    }

    /** What must hold of {@code ticket t}. */
    Sql ofTicket() {
        return ticket;
    }

    /** What must hold of its status, {@code status s}: nothing beyond what the conditions on the ticket say already. */
    Sql ofStatus() {
        return status;
    }

    private void statuses(Set<Key> statuses) {
        among("t.status_key", "text", statuses);
        if (!statuses.isEmpty()) {
            status.add("AND s.key = ANY (?)", statuses);
        }
    }

    private void places(Set<Key> places) {
        if (!places.isEmpty()) {
            and("t.location_key IN (" + INSIDE.formatted("location") + ")", places);
        }
    }

    private void others(TicketFilter filter) {
        switch (filter.assignee()) {
            case AssigneeFilter.Nobody() -> and("t.assignee_user_id IS NULL AND t.assignee_name IS NULL");
            case AssigneeFilter.To(var id) -> and("t.assignee_user_id = ?", id.value());
            case null -> {}
        }
        if (filter.sensitive() != null) {
            and(filter.sensitive() ? "t.sensitive" : "NOT t.sensitive");
        }
        if (filter.createdFrom() != null) {
            and("t.created_at >= ?", filter.createdFrom());
        }
        if (filter.createdTo() != null) {
            and("t.created_at < ?", filter.createdTo());
        }
        if (filter.queueOf() != null) {
            and("""
                    t.phase = 'open' AND (t.assignee_user_id = ?
                        OR t.assignee_user_id IS NULL AND t.assignee_name IS NULL
                            AND t.status_key = (SELECT key FROM status WHERE initial))""", filter.queueOf().value());
            status.add("AND s.phase = 'open'");
        }
    }

    private void merged(boolean merged, @Nullable TicketReference named) {
        if (merged) {
            and("t.merged AND NOT t.withdrawn");
        } else if (named == null) {
            and("NOT t.merged");
        } else {
            and("NOT t.merged OR t.reference = ?", named.value());
        }
    }

    private void phases(Set<Phase> phases) {
        if (phases.size() == 1) {
            var phase = lowerCase(phases).iterator().next();
            and("t.phase = '" + phase + "'");
            status.add("AND s.phase = '" + phase + "'");
        }
    }

    private void text(SearchWords.Query query) {
        if (!query.asksNothing()) {
            and("t.id IN (SELECT w.ticket_id FROM ticket_search w WHERE w.words @@ ?::tsquery)", tsquery(query));
        }
    }

    /** Words hold nothing but letters and digits, so quoting them is enough. */
    static String tsquery(SearchWords.Query query) {
        var all = query.beginnings().stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
        var reference = query.reference();
        return reference == null
                ? all
                : "(%s) | '%s'"
                        .formatted(all, SearchWords.fold(reference.value().replace("-", "")));
    }

    private void among(String column, String type, Set<?> values) {
        if (values.size() == 1) {
            and(column + " = ?::" + type, values.iterator().next().toString());
        } else if (!values.isEmpty()) {
            and(column + " = ANY (?::" + type + "[])", values);
        }
    }

    private static Set<String> lowerCase(Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void and(String condition, Object... values) {
        ticket.add("AND (" + condition + ")", values);
    }
}
