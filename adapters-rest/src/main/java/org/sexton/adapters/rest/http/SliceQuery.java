package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.shared.Violation;

/**
 * Which part of a list without filters is asked for.
 *
 * @param after the id where the page before ended
 */
public record SliceQuery(int limit, @Nullable UUID after) {

    /**
     * @param asked which list it is, to which a cursor is bound
     * @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood
     */
    public static SliceQuery parse(MultivaluedMap<String, String> parameters, Cursors cursors, String asked) {
        var violations = new ArrayList<Violation>();
        var limit = one(parameters, "limit", SliceQuery::limit, violations).orElse(TicketPage.DEFAULT_LIMIT);
        var after = one(parameters, "cursor", written -> cursors.readId(written, asked), violations)
                .orElse(null);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return new SliceQuery(limit, after);
    }

    private static <T> Optional<T> one(
            MultivaluedMap<String, String> parameters,
            String name,
            Function<String, Optional<T>> read,
            List<Violation> violations) {
        var written = parameters.getFirst(name);
        if (written == null) {
            return Optional.empty();
        }
        var value = read.apply(written);
        if (value.isEmpty()) {
            violations.add(new Violation(name, "not_understood", "'%s' is not understood here".formatted(written)));
        }
        return value;
    }

    private static Optional<Integer> limit(String written) {
        try {
            return Optional.of(Integer.valueOf(written)).filter(limit -> limit >= 1 && limit <= TicketPage.MAX_LIMIT);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
