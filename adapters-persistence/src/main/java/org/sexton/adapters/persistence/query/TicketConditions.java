package org.sexton.adapters.persistence.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketFilter.AssigneeFilter;
import org.sexton.domain.ticket.Phase;

/**
 * A filter as conditions on {@code ticket t}, each beginning with {@code AND}. What few values it has is written out: a
 * plan made for any value could not use an index of open tickets alone.
 */
final class TicketConditions {

    /** The keys of some places and of everything inside them; the table of places is to be filled in. */
    static final String INSIDE = """
            WITH RECURSIVE inside (key) AS (
                SELECT key FROM %1$s WHERE key = ANY (?)
                UNION SELECT l.key FROM %1$s l JOIN inside ON l.parent_key = inside.key)
            SELECT key FROM inside""";

    private final Sql sql = Sql.of("true");

    private TicketConditions() {}

    static Sql of(TicketFilter filter) {
        var conditions = new TicketConditions();
        conditions.text(SearchWords.query(filter.text()));
        conditions.phases(filter.phases());
        conditions.among("t.status_key = ANY (?)", filter.statuses());
        conditions.among("t.priority = ANY (?::ticket_priority[])", lowerCase(filter.priorities()));
        conditions.among("t.category_key = ANY (?)", filter.categories());
        conditions.among("t.location_key IN (" + INSIDE.formatted("location") + ")", filter.places());
        conditions.others(filter);
        return conditions.sql;
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
        }
    }

    private void phases(Set<Phase> phases) {
        if (phases.size() == 1) {
            and("t.phase = '%s'".formatted(lowerCase(phases).iterator().next()));
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

    private void among(String condition, Collection<?> values) {
        if (!values.isEmpty()) {
            and(condition, values);
        }
    }

    private static Set<String> lowerCase(Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void and(String condition, Object... values) {
        sql.add("AND (" + condition + ")", values);
    }
}
