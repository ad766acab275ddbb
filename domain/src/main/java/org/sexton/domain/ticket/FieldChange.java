package org.sexton.domain.ticket;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field's values before and after, written as text: keys of statuses, categories and places, ISO dates,
 * {@code true} and {@code false}. Null is nothing there.
 */
public record FieldChange(
        Field field, @Nullable String from, @Nullable String to) {

    public FieldChange {
        if (Objects.equals(from, to)) {
            throw new IllegalArgumentException("no change of " + field);
        }
    }

    /** Everything in which the two states differ, in the order of {@link Field}; from nothing where {@code before} is null. */
    static List<FieldChange> between(@Nullable TicketSnapshot before, TicketSnapshot after) {
        Map<Field, String> old = before == null ? Map.of() : values(before);
        Map<Field, String> now = values(after);
        var changes = new ArrayList<FieldChange>();
        for (var field : Field.values()) {
            if (!Objects.equals(old.get(field), now.get(field))) {
                changes.add(new FieldChange(field, old.get(field), now.get(field)));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<Field, String> values(TicketSnapshot ticket) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.TITLE, ticket.title());
        put(values, Field.DESCRIPTION, ticket.description().isEmpty() ? null : ticket.description());
        values.put(Field.STATUS, ticket.status().key().value());
        values.put(Field.PRIORITY, ticket.priority().name().toLowerCase(Locale.ROOT));
        put(
                values,
                Field.CATEGORY,
                ticket.category() == null ? null : ticket.category().key());
        if (ticket.location() instanceof Location(var place, var text, var point)) {
            put(values, Field.LOCATION, place == null ? null : place.key());
            put(values, Field.LOCATION_TEXT, text);
            put(values, Field.LOCATION_POINT, point);
        }
        values.put(Field.SENSITIVE, Boolean.toString(ticket.sensitive()));
        if (ticket.assignee() != null) {
            values.put(Field.ASSIGNEE, ticket.assignee().name());
        }
        if (ticket.assignee() instanceof Assignee.Staff(var id, var _)) {
            values.put(Field.ASSIGNEE_USER_ID, id.toString());
        }
        put(values, Field.DUE_ON, ticket.dueOn());
        return values;
    }

    private static void put(Map<Field, String> values, Field field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
