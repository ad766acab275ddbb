package org.sexton.adapters.persistence.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Detail;

/** What an entry of the admin log says, written as {@link ChangesJson} writes what an event of a ticket says. */
public final class DetailsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private DetailsJson() {}

    public static String write(List<Detail> details) {
        var array = JSON.createArrayNode();
        for (var detail : details) {
            var object = array.addObject().put("field", detail.field());
            if (detail.from() != null) {
                object.put("from", detail.from());
            }
            if (detail.to() != null) {
                object.put("to", detail.to());
            }
        }
        return array.toString();
    }

    /** @param json null once erased */
    public static List<Detail> read(@Nullable String json) {
        var details = new ArrayList<Detail>();
        for (var object : json == null ? JSON.createArrayNode() : tree(json)) {
            details.add(new Detail(object.path("field").asText(), text(object.get("from")), text(object.get("to"))));
        }
        return List.copyOf(details);
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
