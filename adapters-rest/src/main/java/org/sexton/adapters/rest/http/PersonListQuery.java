package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListPeople;
import org.sexton.application.query.PersonFilter;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Violation;

/** Reads the query parameters of the list of people; refuses all that are wrong at once. */
public final class PersonListQuery {

    private final MultivaluedMap<String, String> parameters;
    private final List<Violation> violations = new ArrayList<>();

    private PersonListQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood */
    public static ListPeople.Query parse(MultivaluedMap<String, String> parameters, Cursors cursors) {
        return new PersonListQuery(parameters).query(cursors);
    }

    /** Which list this is, whatever the page: what a cursor is bound to. */
    public static String asked(PersonFilter filter) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(filter.roles());
        return "people " + roles + " " + filter.text();
    }

    private ListPeople.Query query(Cursors cursors) {
        var roles = EnumSet.noneOf(Role.class);
        for (var written : parameters.getOrDefault("role", List.of())) {
            read("role", written, it -> Wire.parse(Role.class, it)).ifPresent(roles::add);
        }
        var text = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
        var filter = new PersonFilter(text, roles);
        var limit = one("limit", PersonListQuery::limit).orElse(TicketPage.DEFAULT_LIMIT);
        var after = one(
                        "cursor",
                        written -> cursors.readId(written, asked(filter)).map(PersonId::new))
                .orElse(null);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return new ListPeople.Query(filter, limit, after);
    }

    private static Optional<Integer> limit(String written) {
        try {
            return Optional.of(Integer.valueOf(written)).filter(limit -> limit >= 1 && limit <= TicketPage.MAX_LIMIT);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> read) {
        var written = parameters.getFirst(name);
        return written == null ? Optional.empty() : read(name, written, read);
    }

    private <T> Optional<T> read(String name, String written, Function<String, Optional<T>> read) {
        var value = read.apply(written);
        if (value.isEmpty()) {
            violations.add(new Violation(name, "not_understood", "'%s' is not understood here".formatted(written)));
        }
        return value;
    }
}
