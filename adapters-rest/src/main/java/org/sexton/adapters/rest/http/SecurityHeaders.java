package org.sexton.adapters.rest.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;

/** What browsers are held to on every answer. */
final class SecurityHeaders {

    /** Nothing from elsewhere, nothing inline, nothing framed. */
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self' data: blob:";

    private static final String ONE_YEAR = "max-age=31536000";

    private final boolean overHttps;

    /** @param overHttps whether people reach this installation by HTTPS, and should by nothing else */
    SecurityHeaders(boolean overHttps) {
        this.overHttps = overHttps;
    }

    void set(MultiMap headers, String path) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", Paths.isSecret(path) ? "no-referrer" : "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=()");
        if (overHttps) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        if (Paths.isSecret(path)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "private, no-store");
        } else if (Paths.isUnder(path, Paths.FOLLOW)
                || Paths.isUnder(path, Paths.API)
                || Paths.isUnder(path, Paths.OPEN311)
                || Paths.isUnder(path, Paths.AUTH)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        } else if (path.startsWith(Paths.BUILT)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "public, " + ONE_YEAR + ", immutable");
        } else {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-cache");
        }
    }
}
