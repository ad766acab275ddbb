package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import org.sexton.application.port.in.ListMyTickets;
import org.sexton.domain.person.Actor;

/** Reads the query parameters of the list of one's own reports; refuses all that are wrong at once. */
public final class MyListQuery {

    private MyListQuery() {}

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood */
    public static ListMyTickets.Query parse(MultivaluedMap<String, String> given, Actor actor, Cursors cursors) {
        var parameters = new QueryParameters(given);
        var limit = parameters.limit();
        var after = parameters
                .one("cursor", written -> cursors.readPublic(written, asked(actor)))
                .orElse(null);
        parameters.orThrow();
        return new ListMyTickets.Query(limit, after);
    }

    /** Whose list this is: what a cursor is bound to. */
    public static String asked(Actor actor) {
        return "reported by " + actor.person();
    }
}
