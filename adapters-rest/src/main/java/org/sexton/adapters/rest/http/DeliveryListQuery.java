package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.shared.Violation;

/** Reads the query parameters of the list of mails; refuses all that are wrong at once. */
public final class DeliveryListQuery {

    private final MultivaluedMap<String, String> parameters;
    private final List<Violation> violations = new ArrayList<>();

    private DeliveryListQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood */
    public static ListDeliveries.Query parse(MultivaluedMap<String, String> parameters, Cursors cursors) {
        return new DeliveryListQuery(parameters).query(cursors);
    }

    /** Which list this is, whatever the page: what a cursor is bound to. */
    public static String asked(@Nullable DeliveryState state) {
        return "deliveries " + state;
    }

    private ListDeliveries.Query query(Cursors cursors) {
        var state = one("state", written -> Wire.parse(DeliveryState.class, written))
                .orElse(null);
        var limit = one("limit", DeliveryListQuery::limit).orElse(TicketPage.DEFAULT_LIMIT);
        var after = one(
                        "cursor",
                        written -> cursors.readId(written, asked(state)).map(DeliveryId::new))
                .orElse(null);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return new ListDeliveries.Query(state, limit, after);
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
        if (written == null) {
            return Optional.empty();
        }
        var value = read.apply(written);
        if (value.isEmpty()) {
            violations.add(new Violation(name, "not_understood", "'%s' is not understood here".formatted(written)));
        }
        return value;
    }
}
