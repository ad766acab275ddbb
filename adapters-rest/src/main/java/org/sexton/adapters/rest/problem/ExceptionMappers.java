package org.sexton.adapters.rest.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sexton.adapters.rest.http.Wall;
import org.sexton.application.port.out.StaleTicketException;

/** What fails outside of the use cases, told in the same form as what they refuse, and never with a stack trace. */
public final class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final String RETRY_SECONDS = "2";

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response notSignedIn() {
        return Problem.of(Kind.NOT_SIGNED_IN).response();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return Problem.of(Kind.NOT_ALLOWED).response();
    }

    /** It was tried several times, and somebody else was always faster. */
    @ServerExceptionMapper
    Response overtaken(StaleTicketException e) {
        return Problem.of(Kind.CONFLICT, "Somebody else is changing it right now; try again.")
                .response();
    }

    /** The framework's own refusals, and those that {@link Problems} already wrote. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        var refusal = e.getResponse();
        if (refusal.hasEntity() || refusal.getStatus() < 400) {
            return refusal;
        }
        if (refusal.getStatus() >= 500) {
            return failed(e);
        }
        var problem = Problem.of(Kind.ofStatus(refusal.getStatus())).response();
        var allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    /** The causes of a failed call are for the log. */
    @ServerExceptionMapper
    Response failed(Throwable e) {
        if (Outages.isCauseOf(e)) {
            LOG.warnf("The database can't be reached: %s", rootCause(e).getMessage());
            return Response.fromResponse(Problem.of(Kind.UNAVAILABLE).response())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        LOG.error("A request failed", e);
        return Problem.failed(Objects.toString(MDC.get(Wall.MDC_KEY), null)).response();
    }

    private static Throwable rootCause(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
