package org.sexton.adapters.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
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
    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail);
    }

    /** @param until how long to wait before it may be tried again */
    public static WebApplicationException tooMany(Duration until) {
        var problem = new Problem(Kind.TOO_MANY_REQUESTS, "That was asked for too often. Try again later.");
        return new WebApplicationException(Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, until.toSeconds()))
                .build());
    }

    /** An empty body, or the JSON literal null, where an object is needed. */
    public static WebApplicationException missingBody() {
        return new Problem(Kind.MALFORMED_REQUEST, "The body must be one JSON object.").exception();
    }

    /** @param detail a whole sentence about what can't be read, and where */
    public static WebApplicationException malformed(String detail) {
        return new Problem(Kind.MALFORMED_REQUEST, detail).exception();
    }

    private static Problem problem(Refusal why) {
        return switch (why) {
            case Refusal.NotFound(var what) -> new Problem(Kind.NOT_FOUND, "There is no such %s.".formatted(what));
            case Refusal.NotAllowed(var what) -> new Problem(Kind.NOT_ALLOWED, "You may not %s.".formatted(what));
            case Refusal.Invalid(var violations) -> new Problem(Kind.INVALID_INPUT, summary(violations), violations);
            case Refusal.Stale(var current) ->
                new Problem(
                        Kind.STALE.type(),
                        Kind.STALE.title(),
                        Kind.STALE.status(),
                        "Somebody else changed it first: it is at version %d now. Nothing was overwritten."
                                .formatted(current),
                        null,
                        current);
            case Refusal.Conflict(var reason) -> new Problem(Kind.CONFLICT, reason);
            case Refusal.KeyReused(var key) ->
                new Problem(Kind.KEY_REUSED, "The key '%s' belongs to an earlier, different request.".formatted(key));
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
