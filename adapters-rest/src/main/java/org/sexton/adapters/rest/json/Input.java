package org.sexton.adapters.rest.json;

import java.util.List;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.shared.Violation;

/**
 * A request's body as far as it could be read. A resource that asks for its DTO alone gets it only if all of it could; one
 * that asks for this can hand both to the use case, so that the caller learns everything that is wrong at once.
 *
 * @param unread what has the wrong type (its value is then null) or is not known here
 */
public record Input<T>(T value, List<Violation> unread) {

    /** @throws jakarta.ws.rs.WebApplicationException 400 if anything could not be read */
    public T orThrow() {
        if (!unread.isEmpty()) {
            throw Problems.invalid(unread);
        }
        return value;
    }
}
