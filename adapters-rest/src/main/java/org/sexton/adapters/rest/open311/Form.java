package org.sexton.adapters.rest.open311;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sexton.adapters.rest.problem.Problems;

/** A form as it was sent, in UTF-8 whatever it says of itself. A field that is empty is none. */
final class Form {

    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();

    /** @throws jakarta.ws.rs.WebApplicationException 400 where it is no form */
    Form(byte[] body) {
        for (var field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            var parts = field.split("=", 2);
            if (parts.length == 2 && !parts[1].isBlank()) {
                fields.add(decoded(parts[0]), decoded(parts[1]));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Problems.malformed("The body must be a form: a percent sign in it is followed by no two digits.");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).filter(value -> !value.isBlank());
    }

    /** All of it. */
    Map<String, List<String>> fields() {
        return fields;
    }
}
