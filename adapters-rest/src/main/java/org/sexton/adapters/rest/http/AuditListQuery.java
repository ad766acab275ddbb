package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.application.port.in.SearchAudit;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditFilter.About;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketReference;

/** Reads the query parameters of the list of what was recorded; refuses all that are wrong at once. */
public final class AuditListQuery {

    private static final String TICKET = "ticket";

    private AuditListQuery() {}

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood */
    public static SearchAudit.Query parse(MultivaluedMap<String, String> written, Cursors cursors) {
        var parameters = new QueryParameters(written);
        var filter = new AuditFilter(
                parameters
                        .one("person", id -> QueryParameters.uuid(id).map(PersonId::new))
                        .orElse(null),
                parameters.one("ticket", TicketReference::parse).orElse(null),
                about(parameters.several("kind", AuditListQuery::kind)),
                parameters.from("from"),
                parameters.to("to"));
        var limit = parameters.limit();
        var after = parameters
                .one("cursor", cursor -> cursors.readAudit(cursor, asked(filter)))
                .orElse(null);
        parameters.orThrow();
        return new SearchAudit.Query(filter, limit, after);
    }

    /** What entries can be about: tickets, and all that the admin log tells of. */
    private static Stream<String> kinds() {
        return Stream.concat(
                Stream.of(TICKET), Arrays.stream(AdminEvent.Kind.values()).map(Wire::name));
    }

    private static Optional<String> kind(String written) {
        return kinds().filter(written::equals).findFirst();
    }

    private static About about(Set<String> kinds) {
        return kinds.isEmpty()
                ? About.ALL
                : new About(
                        kinds.contains(TICKET),
                        kinds.stream()
                                .flatMap(kind -> Wire.parse(AdminEvent.Kind.class, kind).stream())
                                .collect(Collectors.toSet()));
    }

    /** Which list this is, whatever the page: what a cursor is bound to. */
    public static String asked(AuditFilter filter) {
        return filter.toString();
    }
}
