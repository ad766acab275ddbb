package org.sexton.adapters.rest.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.open311.format.GeoReportErrors;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problem;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.out.IdSource;

/**
 * Stands before everything that is served, files and unknown paths included: names each request, sets the headers that
 * browsers are held to, turns away other sites' writes and what is too large. The framework's own limits lie behind
 * these, because all that it says of them is a status.
 */
@ApplicationScoped
public class Wall {

    public static final String REQUEST_ID = "X-Request-Id";
    public static final String MDC_KEY = "requestId";

    private static final String ASKED = "sexton.asked";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern ORIGIN =
            Pattern.compile("(?<scheme>https?)://(?<host>\\[[0-9a-fA-F:.]+]|[^:/]+)(?::(?<port>\\d{1,5}))?");
    private static final int FIRST = 10_000;
    private static final int MAX_URI = 8_192;
    private static final int MAX_HEADERS = 20_480;
    /** A colon, a blank, and the end of the line. */
    private static final int LINE_ENDS = 4;

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final IdSource ids;
    private final SecurityHeaders headers;
    private final Visits visits;
    private final long maxBody;
    private final long maxPhoto;
    private final long maxImport;

    Wall(
            IdSource ids,
            Visits visits,
            @ConfigProperty(name = "sexton.url") URI url,
            @ConfigProperty(name = "sexton.http.max-body") long maxBody,
            @ConfigProperty(name = "sexton.http.max-photo") long maxPhoto,
            @ConfigProperty(name = "sexton.http.max-import") long maxImport) {
        this.ids = ids;
        this.visits = visits;
        this.headers = new SecurityHeaders("https".equals(url.getScheme()));
        this.maxBody = maxBody;
        this.maxPhoto = maxPhoto;
        this.maxImport = maxImport;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, FIRST);
        filters.register(this::read, FIRST - 1);
        filters.register(this::protect, FIRST - 2);
        filters.register(this::count, FIRST - 3);
        filters.register(this::admit, FIRST - 4);
    }

    /** A request that is handed on to another path passes here again, and keeps its name. */
    private void identify(RoutingContext context) {
        @Nullable String named = context.get(MDC_KEY);
        var id = named == null ? id(context.request().getHeader(REQUEST_ID)) : named;
        context.put(MDC_KEY, id);
        MDC.put(MDC_KEY, id);
        context.response().putHeader(REQUEST_ID, id);
        context.next();
    }

    private String id(@Nullable String given) {
        return given != null && FOREIGN_ID.matcher(given).matches()
                ? given
                : ids.nextId().toString();
    }

    /** What is no URI can't be led anywhere. The framework would say so itself, with nothing but a status. */
    private void read(RoutingContext context) {
        var request = context.request();
        try {
            new URI(request.uri());
            context.next();
        } catch (URISyntaxException _) {
            headers.set(context.response().headers(), String.valueOf(request.path()));
            refuse(context, Kind.MALFORMED_REQUEST);
        }
    }

    /** By the path that was asked for, also where the request is handed on to another. */
    private void protect(RoutingContext context) {
        @Nullable String first = context.get(ASKED);
        var asked = first == null ? context.normalizedPath() : first;
        context.put(ASKED, asked);
        headers.set(context.response().headers(), asked);
        context.addHeadersEndHandler(_ -> keepOne(context.response().headers()));
        context.next();
    }

    /** A resource that says how long its answer keeps knows better than its path does, and is added behind it. */
    private static void keepOne(MultiMap headers) {
        var said = headers.getAll(HttpHeaderNames.CACHE_CONTROL);
        if (said.size() > 1) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, said.getLast());
        }
    }

    private void count(RoutingContext context) {
        visits.count(context.normalizedPath(), context.request())
                .ifPresentOrElse(wait -> refuse(context, wait), context::next);
    }

    private static void refuse(RoutingContext context, Duration wait) {
        context.response().putHeader(HttpHeaderNames.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        refuse(context, Kind.TOO_MANY_REQUESTS);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (!SAFE.contains(request.method()) && isFromElsewhere(request)) {
            refuse(context, Kind.CROSS_SITE);
        } else if (request.uri().length() > MAX_URI) {
            refuse(context, Kind.URI_TOO_LONG);
        } else if (size(request.headers()) > MAX_HEADERS) {
            refuse(context, Kind.HEADERS_TOO_LARGE);
        } else if (length(request) > most(context)) {
            refuse(context, Kind.TOO_LARGE);
        } else if (hidesItsLength(request)) {
            gather(context);
        } else {
            context.next();
        }
    }

    /** Only where its length is told: what has to be gathered to be measured is held to the length of a text. */
    private long most(RoutingContext context) {
        return switch (context.normalizedPath()) {
            case Paths.PHOTOS -> maxPhoto;
            case Paths.IMPORTS -> maxImport;
            default -> maxBody;
        };
    }

    private static int size(MultiMap headers) {
        return headers.entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length() + LINE_ENDS)
                .sum();
    }

    private static boolean hidesItsLength(HttpServerRequest request) {
        return !SAFE.contains(request.method())
                && !request.isEnded()
                && request.getHeader(HttpHeaderNames.CONTENT_LENGTH) == null
                && (request.version() == HttpVersion.HTTP_2
                        || request.getHeader(HttpHeaderNames.TRANSFER_ENCODING) != null);
    }

    /** Reads the body before anyone else does: its length is known only at its end. */
    private void gather(RoutingContext context) {
        var request = context.request();
        var body = Buffer.buffer();
        if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(
                String.valueOf(request.getHeader(HttpHeaderNames.EXPECT)))) {
            context.response().writeContinue();
        }
        request.handler(chunk -> {
            if (context.response().ended()) {
                return;
            }
            body.appendBuffer(chunk);
            if (body.length() > maxBody) {
                context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                refuse(context, Kind.TOO_LARGE);
            }
        });
        request.endHandler(_ -> {
            if (!context.response().ended()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        request.resume();
    }

    /** Fetch Metadata first; the origin where a browser sends none; a script sends neither. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader(HttpHeaderNames.ORIGIN);
        return origin != null && !isOwn(origin, request);
    }

    /** By host and port: behind a proxy that ends HTTPS, the request need not know its scheme. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        var authority = request.authority();
        var matcher = ORIGIN.matcher(origin);
        if (authority == null || !matcher.matches()) {
            return false;
        }
        var standard = matcher.group("scheme").equals("https") ? HTTPS : HTTP;
        var port = matcher.group("port");
        return matcher.group("host").equalsIgnoreCase(authority.host())
                && (port == null ? standard : Integer.parseInt(port))
                        == (authority.port() <= 0 ? standard : authority.port());
    }

    private static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    /** Answers in place of a resource. */
    static void refuse(RoutingContext context, Kind kind) {
        var problem = Problems.of(kind);
        var path = String.valueOf(context.request().path());
        if (GeoReportErrors.areFor(path)) {
            var format = GeoReportErrors.format(path, context.request().getHeader(HttpHeaderNames.ACCEPT));
            refuse(context, kind, format.type().toString(), GeoReportErrors.write(format, problem));
        } else {
            refuse(context, kind, Problem.MEDIA_TYPE, Json.encode(problem));
        }
    }

    private static void refuse(RoutingContext context, Kind kind, String type, String body) {
        context.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, type)
                .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .end(body);
    }
}
