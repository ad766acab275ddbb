package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.SignedIn;
import org.sexton.domain.shared.Refusal;

/** How a sign-in by page ends: somewhere inside with a session, or on the sign-in page with the reason why not. */
@Singleton
final class Arrival {

    /** What went wrong, as the sign-in page is told it. */
    enum Failure {
        SIGN_IN_FAILED,
        INACTIVE,
        EXPIRED_LINK;

        String location() {
            return "/sign-in?error=" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final SessionCookie cookie;

    Arrival(SessionCookie cookie) {
        this.cookie = cookie;
    }

    /** @param status 302 after a GET, 303 after a POST */
    Response inside(SignedIn signedIn, @Nullable String returnTo, HttpServerRequest request, Response.Status status) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, LocalPath.of(returnTo).orElse("/"))
                .cookie(cookie.holding(signedIn.token(), request))
                .build();
    }

    static Response outside(Refusal why, Response.Status status) {
        return outside(
                switch (why) {
                    case Refusal.NotAllowed _ -> Failure.INACTIVE;
                    case Refusal.NotFound _ -> Failure.EXPIRED_LINK;
                    default -> Failure.SIGN_IN_FAILED;
                },
                status);
    }

    static Response outside(Failure failure, Response.Status status) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, failure.location())
                .build();
    }
}
