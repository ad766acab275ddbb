package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.application.port.in.ListTickets;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketFilter.AssigneeFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Priority;

/** Reads the query parameters of a ticket list; refuses all that are wrong at once. */
public final class TicketListQuery {

    private static final Map<String, TicketSort.By> SORTS = Map.of(
            "createdAt", TicketSort.By.CREATED_AT,
            "updatedAt", TicketSort.By.UPDATED_AT,
            "priority", TicketSort.By.PRIORITY,
            "status", TicketSort.By.STATUS,
            "title", TicketSort.By.TITLE,
            "dueOn", TicketSort.By.DUE_ON);

    private final QueryParameters parameters;
    private final Actor actor;

    private TicketListQuery(MultivaluedMap<String, String> parameters, Actor actor) {
        this.parameters = new QueryParameters(parameters);
        this.actor = actor;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood */
    public static ListTickets.Query parse(MultivaluedMap<String, String> parameters, Actor actor, Cursors cursors) {
        return new TicketListQuery(parameters, actor).query(cursors);
    }

    /**
     * The filter of a list, whatever its order and page.
     *
     * @throws jakarta.ws.rs.WebApplicationException 400 with everything of it that is not understood
     */
    public static TicketFilter filter(MultivaluedMap<String, String> parameters, Actor actor) {
        var query = new TicketListQuery(parameters, actor);
        var filter = query.filter();
        query.parameters.orThrow();
        return filter;
    }

    /** Everything that {@code sort} may be. */
    public static Stream<String> sorts() {
        return SORTS.keySet().stream().sorted().flatMap(field -> Stream.of(field, "-" + field));
    }

    /** Which list this is, whatever the page: what a cursor is bound to. */
    public static String asked(ListTickets.Query query) {
        return asked(query.filter(), query.sort());
    }

    private static String asked(TicketFilter filter, TicketSort sort) {
        return filter + " " + sort;
    }

    private TicketFilter filter() {
        return new TicketFilter(
                parameters.text("q"),
                parameters.keys("status"),
                parameters.several("phase", written -> Wire.parse(Phase.class, written)),
                parameters.several("priority", written -> Wire.parse(Priority.class, written)),
                parameters.keys("category"),
                parameters.keys("location"),
                assignee(),
                parameters.one("sensitive", TicketListQuery::flag).orElse(null),
                parameters.from("createdFrom"),
                parameters.to("createdTo"),
                queue(),
                parameters.one("merged", TicketListQuery::flag).orElse(false));
    }

    private ListTickets.Query query(Cursors cursors) {
        var filter = filter();
        var sort = parameters.one("sort", TicketListQuery::sort).orElse(TicketSort.LATEST_FIRST);
        var limit = parameters.limit();
        var after = parameters
                .one("cursor", written -> cursors.read(written, asked(filter, sort)))
                .orElse(null);
        parameters.orThrow();
        return new ListTickets.Query(filter, sort, limit, after);
    }

    private @Nullable AssigneeFilter assignee() {
        return parameters
                .one("assignee", written -> switch (written) {
                    case "none" -> Optional.<AssigneeFilter>of(new AssigneeFilter.Nobody());
                    case "me" -> actor.person().<AssigneeFilter>map(AssigneeFilter.To::new);
                    default ->
                        QueryParameters.uuid(written)
                                .<AssigneeFilter>map(id -> new AssigneeFilter.To(new PersonId(id)));
                })
                .orElse(null);
    }

    private @Nullable PersonId queue() {
        return parameters
                .one("queue", written -> written.equals("new_and_mine") ? actor.person() : Optional.empty())
                .orElse(null);
    }

    private static Optional<TicketSort> sort(String written) {
        var descending = written.startsWith("-");
        return Optional.ofNullable(SORTS.get(descending ? written.substring(1) : written))
                .map(by -> new TicketSort(by, descending));
    }

    private static Optional<Boolean> flag(String written) {
        return switch (written) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
