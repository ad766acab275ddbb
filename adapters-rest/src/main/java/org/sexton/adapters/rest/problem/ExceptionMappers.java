package org.sexton.adapters.rest.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What fails outside of the use cases, told in the same form as what they refuse, and never with a stack trace. */
public final class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response notSignedIn() {
        return new Problem(Kind.NOT_SIGNED_IN, "Sign in first; the session may have ended.").response();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return new Problem(Kind.NOT_ALLOWED, "Your role does not allow this.").response();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        if (e.getResponse().hasEntity()) {
            return e.getResponse();
        }
        var status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> new Problem(Kind.NOT_FOUND, "There is nothing here.").response();
            case 405 -> withAllow(e.getResponse());
            case 406 -> new Problem(Kind.NOT_ACCEPTABLE, "Accept application/json.").response();
            case 413 -> new Problem(Kind.TOO_LARGE, "The body is over the limit.").response();
            case 415 -> new Problem(Kind.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with its Content-Type.").response();
            default -> otherwise(e, status);
        };
    }

    private Response otherwise(WebApplicationException e, int status) {
        if (status < 400) {
            return e.getResponse();
        }
        return status < 500 ? new Problem(Kind.MALFORMED_REQUEST, "The request can't be read.").response() : failed(e);
    }

    private static Response withAllow(Response refusal) {
        var problem = new Problem(Kind.METHOD_NOT_ALLOWED, "This can't be done here.").response();
        var allow = refusal.getHeaderString("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow).build();
    }

    /** The causes of a failed call are for the log; the caller learns the request's id from its header. */
    @ServerExceptionMapper
    Response failed(Throwable e) {
        if (isOutage(e)) {
            LOG.warn("The database can't be reached: " + rootCause(e).getMessage());
            return Response.fromResponse(new Problem(
                                    Kind.UNAVAILABLE, "The database is away for a moment. Nothing is lost; try again.")
                            .response())
                    .header("Retry-After", "2")
                    .build();
        }
        LOG.error("A request failed", e);
        return new Problem(Kind.FAILED, "This is our fault. The X-Request-Id of this answer helps to find out why.")
                .response();
    }

    /** SQLSTATE class 08 is a lost connection, 57P0x a server that stops or starts, 53 one that is full. */
    private static boolean isOutage(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() instanceof String state) {
                return state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53");
            }
            if (cause instanceof SQLException && cause.getMessage() instanceof String message) {
                return message.contains("Acquisition timeout") || message.contains("closed");
            }
        }
        return false;
    }

    private static Throwable rootCause(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
