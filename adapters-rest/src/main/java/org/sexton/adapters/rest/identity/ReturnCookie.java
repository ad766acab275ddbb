package org.sexton.adapters.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Remembers where somebody wanted to go, while they are away at the issuer. What it says is checked when it is used. */
final class ReturnCookie {

    private static final String NAME = "sexton_return";
    private static final Duration AWAY = Duration.ofMinutes(30);

    private ReturnCookie() {}

    static NewCookie holding(String path) {
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(UTF_8)), AWAY);
    }

    static NewCookie removed() {
        return cookie("", Duration.ZERO);
    }

    static @Nullable String read(HttpServerRequest request) {
        @Nullable Cookie cookie = request.getCookie(NAME);
        try {
            return cookie == null ? null : new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static NewCookie cookie(String value, Duration age) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/auth")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
