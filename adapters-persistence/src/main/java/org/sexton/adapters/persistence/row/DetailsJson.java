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
        try {
            for (var object : json == null ? JSON.createArrayNode() : JSON.readTree(json)) {
                details.add(
                        new Detail(object.path("field").asText(), text(object.get("from")), text(object.get("to"))));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps JSON that is none", e);
        }
        return List.copyOf(details);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.asText();
    }
}
