package org.sexton.adapters.rest.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.Token;

/**
 * The cookie that holds a session's token. Over HTTPS its name has the {@code __Host-} prefix, with which browsers take it
 * from this very host alone.
 */
@Singleton
public final class SessionCookie {

    static final String NAME = "sexton";
    static final String SECURE_NAME = "__Host-" + NAME;

    private final boolean served;

    SessionCookie(@ConfigProperty(name = "sexton.url") URI url) {
        served = "https".equals(url.getScheme());
    }

    Optional<Token> read(HttpServerRequest request) {
        @Nullable Cookie cookie = request.getCookie(name(request));
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Token::new);
    }

    /** Outlives the session, whose end the server alone decides. */
    NewCookie holding(Token token, HttpServerRequest request) {
        return cookie(request, token.value(), (int) Session.LONGEST.toSeconds());
    }

    NewCookie removed(HttpServerRequest request) {
        return cookie(request, "", 0);
    }

    private NewCookie cookie(HttpServerRequest request, String value, int maxAge) {
        return new NewCookie.Builder(name(request))
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    String name(HttpServerRequest request) {
        return isSecure(request) ? SECURE_NAME : NAME;
    }

    /** Behind a proxy that ends HTTPS, the request itself may not know. */
    private boolean isSecure(HttpServerRequest request) {
        return served || "https".equals(request.scheme());
    }
}
