package org.sexton.adapters.rest.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sexton.adapters.rest.problem.Kind;

/**
 * Gives the web application the paths that are its own, so that its links can be opened and reloaded, and answers what
 * nothing else answers with a problem document.
 */
@ApplicationScoped
public class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int EARLY = -1_000;

    void register(@Observes Router router) {
        router.route(Paths.DOCS).order(EARLY).handler(context -> context.reroute(Paths.DOCS + Paths.INDEX));
        router.route(Paths.DOCS + "/").order(EARLY).handler(context -> context.reroute(Paths.DOCS + Paths.INDEX));
        router.route(Paths.OPENAPI).order(EARLY).handler(Pages::preferJson);
        router.route().order(EARLY).failureHandler(Pages::failed);
        router.route().order(EARLY).handler(Pages::open);
        router.route().last().handler(context -> Wall.refuse(context, Kind.NOT_FOUND));
    }

    /** The document comes as JSON unless YAML is asked for. */
    private static void preferJson(RoutingContext context) {
        var headers = context.request().headers();
        var accepted = headers.get(HttpHeaderNames.ACCEPT);
        if (accepted == null || !accepted.contains("yaml")) {
            headers.set(HttpHeaderNames.ACCEPT, "application/json");
        }
        context.next();
    }

    private static void open(RoutingContext context) {
        if (READING.contains(context.request().method()) && Paths.isPage(context.normalizedPath())) {
            context.reroute(Paths.document(context.normalizedPath()));
        } else {
            context.next();
        }
    }

    /** What fails before a resource is reached. */
    private static void failed(RoutingContext context) {
        var status = context.statusCode();
        if (context.response().headWritten() || !Paths.isForPrograms(context.normalizedPath())) {
            context.next();
            return;
        }
        if (status < 400 || status >= 500) {
            LOG.error("A request failed", context.failure());
        }
        Wall.refuse(context, Kind.ofStatus(status));
    }
}
