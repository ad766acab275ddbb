package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.sexton.application.port.in.Browser;

/** Tells from a request which browser makes it. */
@Singleton
final class Browsers {

    private final SessionCookie cookie;

    Browsers(SessionCookie cookie) {
        this.cookie = cookie;
    }

    Browser of(HttpServerRequest request) {
        return new Browser(
                ClientDescription.of(request.getHeader(HttpHeaders.USER_AGENT)),
                cookie.read(request).orElse(null));
    }
}
