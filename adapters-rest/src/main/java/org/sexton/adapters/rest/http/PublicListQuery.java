package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.application.port.in.ListPublicTickets;
import org.sexton.application.query.PublicFilter;
import org.sexton.domain.ticket.Phase;

/** Reads the query parameters of the public list; refuses all that are wrong at once. */
public final class PublicListQuery {

    private PublicListQuery() {}

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood */
    public static ListPublicTickets.Query parse(MultivaluedMap<String, String> given, Cursors cursors) {
        var parameters = new QueryParameters(given);
        var filter = new PublicFilter(
                parameters.text("q"),
                parameters.several("phase", written -> Wire.parse(Phase.class, written)),
                parameters.keys("category"),
                parameters.keys("location"));
        var limit = parameters.limit();
        var after = parameters
                .one("cursor", written -> cursors.readPublic(written, asked(filter)))
                .orElse(null);
        parameters.orThrow();
        return new ListPublicTickets.Query(filter, limit, after);
    }

    /** Which list this is, whatever the page: what a cursor is bound to. */
    public static String asked(PublicFilter filter) {
        return "public " + filter;
    }
}
