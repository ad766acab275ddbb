package org.sexton.adapters.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problem.ChallengeDto;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** The one place where refusals become HTTP. */
public final class Problems {

    private Problems() {}

    /** The result, or the refusal as an exception for the framework to answer with. */
    public static <T> T orThrow(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw of(why);
        };
    }

    public static WebApplicationException of(Refusal why) {
        return problem(why).exception();
    }

    public static WebApplicationException invalid(List<Violation> violations) {
        return of(new Refusal.Invalid(violations));
    }

    /** For what has no refusal because it never reaches a use case. */
    public static Problem of(Kind kind) {
        return Problem.of(kind);
    }

    public static WebApplicationException because(Kind kind) {
        return Problem.of(kind).exception();
    }

    /** @param detail a whole sentence about this case */
    public static WebApplicationException because(Kind kind, String detail) {
        return Problem.of(kind, detail).exception();
    }

    /** @param until how long to wait before it may be tried again */
    public static WebApplicationException tooMany(Duration until) {
        return tooMany(until, null);
    }

    /**
     * @param until how long to wait before it may be tried again
     * @param challenge what to work on in order not to wait; null where there is no way around
     */
    public static WebApplicationException tooMany(Duration until, @Nullable ChallengeDto challenge) {
        return new WebApplicationException(
                Response.fromResponse(Problem.tooMany(challenge).response())
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, until.toSeconds()))
                        .build());
    }

    /** An empty body, or the JSON literal null, where an object is needed. */
    public static WebApplicationException missingBody() {
        return malformed("The body must be one JSON object.");
    }

    /** @param detail a whole sentence about what can't be read, and where */
    public static WebApplicationException malformed(String detail) {
        return Problem.of(Kind.MALFORMED_REQUEST, detail).exception();
    }

    private static Problem problem(Refusal why) {
        return switch (why) {
            case Refusal.NotFound(var what) -> Problem.of(Kind.NOT_FOUND, "There is no such %s.".formatted(what));
            case Refusal.NotAllowed(var what) -> Problem.of(Kind.NOT_ALLOWED, "You may not %s.".formatted(what));
            case Refusal.Invalid(var violations) -> Problem.invalid(summary(violations), violations);
            case Refusal.Stale(var current) -> Problem.stale(current);
            case Refusal.Conflict(var reason) -> Problem.of(Kind.CONFLICT, reason);
            case Refusal.Merged(var into) -> Problem.merged(into);
            case Refusal.KeyReused(var key) ->
                Problem.of(Kind.KEY_REUSED, "The key '%s' belongs to an earlier, different request.".formatted(key));
        };
    }

    private static String summary(List<Violation> violations) {
        return violations.size() == 1
                ? "%s: %s."
                        .formatted(
                                violations.getFirst().field(),
                                violations.getFirst().message())
                : "%d fields need another look.".formatted(violations.size());
    }
}
