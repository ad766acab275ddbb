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
 * Answers what nothing else answers: the web application for a path of its own, so that its links can be opened and
 * reloaded; a problem document for anything else.
 */
@ApplicationScoped
public class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int EARLY = -1_000;

    void register(@Observes Router router) {
        router.route(Paths.OPENAPI).order(EARLY).handler(Pages::preferJson);
        router.route().order(EARLY).failureHandler(Pages::failed);
        router.route().last().handler(Pages::fallback);
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

    private static void fallback(RoutingContext context) {
        var path = context.normalizedPath();
        if (READING.contains(context.request().method()) && Paths.isPage(path)) {
            context.reroute(Paths.INDEX);
        } else {
            Wall.refuse(context, Kind.NOT_FOUND);
        }
    }

    /** What fails before a resource is reached, such as a path that can't be decoded. */
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
