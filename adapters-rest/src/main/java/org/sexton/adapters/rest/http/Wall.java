package org.sexton.adapters.rest.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problem;

/**
 * Stands before everything that is served, files and unknown paths included: names each request, sets the headers that
 * browsers are held to, turns away other sites' writes and bodies that are too large.
 */
@ApplicationScoped
public class Wall {

    public static final String REQUEST_ID = "X-Request-Id";

    /** Nothing from elsewhere, nothing inline, nothing framed. */
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self' data: blob:";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int FIRST = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final long maxBody;

    Wall(@ConfigProperty(name = "sexton.http.max-body", defaultValue = "1048576") long maxBody) {
        this.maxBody = maxBody;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, FIRST);
        filters.register(this::protect, FIRST - 1);
        filters.register(this::admit, FIRST - 2);
    }

    private void identify(RoutingContext context) {
        var given = context.request().getHeader(REQUEST_ID);
        var id = given != null && FOREIGN_ID.matcher(given).matches() ? given : freshId();
        MDC.put("requestId", id);
        context.response().putHeader(REQUEST_ID, id);
        context.next();
    }

    private String freshId() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void protect(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=()");
        var path = context.normalizedPath();
        if (isUnder(path, "/api") || isUnder(path, "/auth")) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
        context.next();
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (!SAFE.contains(request.method()) && isFromElsewhere(request)) {
            refuse(context, Kind.CROSS_SITE, "Another site asked for this in your name; it was not done.");
        } else if (length(request) > maxBody) {
            refuse(context, Kind.TOO_LARGE, "The body may have at most %d bytes.".formatted(maxBody));
        } else {
            context.next();
        }
    }

    /** Fetch Metadata first; the origin where a browser sends none; a script sends neither. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader(HttpHeaderNames.ORIGIN);
        return origin != null && !origin.equals(request.scheme() + "://" + request.authority());
    }

    private static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    /** Before the JSON machinery of the resources is reached, so it writes the document itself. */
    static void refuse(RoutingContext context, Kind kind, String detail) {
        context.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", kind.type())
                        .put("title", kind.title())
                        .put("status", kind.status())
                        .put("detail", detail)
                        .encode());
    }

    static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
