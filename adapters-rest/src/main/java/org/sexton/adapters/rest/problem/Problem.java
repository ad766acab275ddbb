package org.sexton.adapters.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
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
 * @param mergedInto for a change of a duplicate: the reference of the ticket that it was merged into
 * @param requestId for a failure: what to look for in the log
 * @param challenge for too many requests, where work takes the place of waiting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status", "detail"})
public record Problem(
        @Schema(format = "uri") String type,
        String title,
        int status,
        String detail,
        @Nullable List<ViolationDto> violations,
        @Nullable Long currentVersion,
        @Nullable String mergedInto,
        @Nullable String requestId,
        @Nullable ChallengeDto challenge) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong with an input.
     *
     * @param field the member, parameter or header, dotted inside objects: {@code location.key}
     * @param code which rule, stable, for programs
     */
    @Schema(name = "Violation")
    public record ViolationDto(String field, String code, String message) {

        static ViolationDto of(Violation violation) {
            return new ViolationDto(violation.field(), violation.code(), violation.message());
        }
    }

    /**
     * A proof of work: a number {@code n} is wanted for which the SHA-256 of {@code text + "." + n}, in UTF-8, begins with so
     * many zero bits; {@code text + "." + n} is then the proof.
     */
    @Schema(name = "Challenge")
    public record ChallengeDto(String text, int bits) {}

    static Problem of(Kind kind) {
        return of(kind, kind.detail());
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, null, null, null);
    }

    static Problem invalid(String detail, List<Violation> violations) {
        var kind = Kind.INVALID_INPUT;
        var all = violations.stream().map(ViolationDto::of).toList();
        return new Problem(kind.type(), kind.title(), kind.status(), detail, all, null, null, null, null);
    }

    static Problem stale(long currentVersion) {
        var kind = Kind.STALE;
        return new Problem(
                kind.type(), kind.title(), kind.status(), kind.detail(), null, currentVersion, null, null, null);
    }

    static Problem merged(String into) {
        var kind = Kind.CONFLICT;
        var detail = "It was merged into %s and is closed to change.".formatted(into);
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, into, null, null);
    }

    static Problem tooMany(@Nullable ChallengeDto challenge) {
        var kind = Kind.TOO_MANY_REQUESTS;
        return new Problem(kind.type(), kind.title(), kind.status(), kind.detail(), null, null, null, null, challenge);
    }

    static Problem failed(@Nullable String requestId) {
        var kind = Kind.FAILED;
        return new Problem(kind.type(), kind.title(), kind.status(), kind.detail(), null, null, null, requestId, null);
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this)
                .build();
    }

    WebApplicationException exception() {
        return new WebApplicationException(response());
    }
}
