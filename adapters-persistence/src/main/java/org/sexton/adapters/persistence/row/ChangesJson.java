package org.sexton.adapters.persistence.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;

/** An event's changes as {@code [{"field": "status", "from": "new", "to": "open"}]}; what was or is nothing is left out. */
public final class ChangesJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ChangesJson() {}

    static String write(List<FieldChange> changes) {
        var array = JSON.createArrayNode();
        for (var change : changes) {
            var object = array.addObject().put("field", change.field().key());
            if (change.from() != null) {
                object.put("from", change.from());
            }
            if (change.to() != null) {
                object.put("to", change.to());
            }
        }
        return array.toString();
    }

    /** @param json null once erased */
    public static List<FieldChange> read(@Nullable String json) {
        var changes = new ArrayList<FieldChange>();
        for (var object : json == null ? JSON.createArrayNode() : tree(json)) {
            changes.add(new FieldChange(
                    Field.ofKey(object.path("field").asText()), text(object.get("from")), text(object.get("to"))));
        }
        return List.copyOf(changes);
    }

    /** Whether this is what {@link #write} makes of what {@link #read} reads: nothing is kept beside it. Null says nothing. */
    public static boolean isAsWritten(@Nullable String json) {
        return json == null || tree(json).equals(tree(write(read(json))));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps JSON that is none", e);
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.asText();
    }
}
