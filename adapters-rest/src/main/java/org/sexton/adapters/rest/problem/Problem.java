package org.sexton.adapters.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Violation;

/**
 * An RFC 9457 problem document.
 *
 * @param type a stable name of the kind of problem
 * @param violations for bad input: everything that is wrong with it
 * @param currentVersion for a stale change: the version that stands now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Violation> violations,
        @Nullable Long currentVersion) {

    public static final String MEDIA_TYPE = "application/problem+json";

    Problem(Kind kind, String detail) {
        this(kind.type(), kind.title(), kind.status(), detail, null, null);
    }

    Problem(Kind kind, String detail, List<Violation> violations) {
        this(kind.type(), kind.title(), kind.status(), detail, violations, null);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    WebApplicationException exception() {
        return new WebApplicationException(response());
    }
}
