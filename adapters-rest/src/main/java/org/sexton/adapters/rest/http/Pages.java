package org.sexton.adapters.rest.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.sexton.adapters.rest.problem.Kind;

/**
 * Answers what nothing else answers: the web application for a path of its own, so that its links can be opened and
 * reloaded; a problem document for anything else.
 */
@ApplicationScoped
public class Pages {

    private static final String INDEX = "/index.html";
    private static final String BUILT = "/assets/";
    private static final List<String> NOT_PAGES = List.of("/api", "/auth", "/q", "/open311", "/assets");

    void register(@Observes Router router) {
        router.route().order(-1000).handler(Pages::cache);
        router.route().last().handler(Pages::fallback);
    }

    /** Built files carry their content's hash in their name; the page that names them must be asked for each time. */
    private static void cache(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith(BUILT)) {
            context.response().putHeader(HttpHeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else if (path.equals("/") || path.equals(INDEX)) {
            context.response().putHeader(HttpHeaderNames.CACHE_CONTROL, "no-cache");
        }
        context.next();
    }

    private static void fallback(RoutingContext context) {
        var path = context.normalizedPath();
        var isPage = context.request().method() == HttpMethod.GET
                && NOT_PAGES.stream().noneMatch(root -> Wall.isUnder(path, root))
                && path.indexOf('.') < 0;
        if (isPage) {
            context.reroute(INDEX);
        } else {
            context.response().headers().remove(HttpHeaderNames.CACHE_CONTROL);
            Wall.refuse(context, Kind.NOT_FOUND, "There is nothing here.");
        }
    }
}
