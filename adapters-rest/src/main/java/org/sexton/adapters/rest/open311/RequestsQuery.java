package org.sexton.adapters.rest.open311;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.QueryParameters;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.query.PublicFilter;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.TicketReference;

/** Reads which requests are asked for; a parameter that is empty is none. */
final class RequestsQuery {

    /** What the specification lets be asked for at a time, and what is answered where nothing is said. */
    private static final Duration SPAN = Duration.ofDays(90);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private RequestsQuery() {}

    /**
     * Empty where only ids are asked for that can be none.
     *
     * @throws jakarta.ws.rs.WebApplicationException 400 with everything that is not understood
     */
    static Optional<PublicFilter> parse(MultivaluedMap<String, String> given, Instant now) {
        var asked = separated(given);
        var ids = asked.getOrDefault("service_request_id", List.of());
        return ids.isEmpty() ? Optional.of(filter(new QueryParameters(asked), now)) : among(ids);
    }

    /** They override all else. Of those that lead nowhere nothing is said. */
    private static Optional<PublicFilter> among(List<String> ids) {
        var references =
                ids.stream().flatMap(id -> TicketReference.parse(id).stream()).collect(Collectors.toUnmodifiableSet());
        return references.isEmpty() ? Optional.empty() : Optional.of(PublicFilter.of(references));
    }

    private static PublicFilter filter(QueryParameters parameters, Instant now) {
        var phases = parameters.several("status", RequestsQuery::phase);
        var codes = parameters.several(
                "service_code",
                code -> Optional.of(code).filter(it -> Key.isValid(it) || it.equals(Services.UNCATEGORISED)));
        var from = parameters.one("start_date", RequestsQuery::moment).orElse(null);
        var until = parameters.one("end_date", RequestsQuery::moment).orElse(null);
        parameters.orThrow();
        if (from != null && until != null && Duration.between(from, until).compareTo(SPAN) > 0) {
            throw Problems.invalid(
                    List.of(new Violation("end_date", "too_late", "must lie within 90 days from start_date")));
        }
        return new PublicFilter(
                null,
                phases,
                codes.stream().filter(Key::isValid).map(Key::new).collect(Collectors.toUnmodifiableSet()),
                Set.of(),
                codes.contains(Services.UNCATEGORISED),
                Set.of(),
                from == null ? (until == null ? now : until).minus(SPAN) : from,
                from != null && until == null ? from.plus(SPAN) : until);
    }

    private static Optional<Phase> phase(String status) {
        return switch (status) {
            case "open" -> Optional.of(Phase.OPEN);
            case "closed" -> Optional.of(Phase.RESOLVED);
            default -> Optional.empty();
        };
    }

    /** A day is its first moment. A plus that was not encoded has become a blank. */
    private static Optional<Instant> moment(String written) {
        try {
            var moment = written.contains("T")
                    ? OffsetDateTime.parse(written.replace(' ', '+'))
                    : LocalDate.parse(written).atStartOfDay().atOffset(ZoneOffset.UTC);
            return moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(moment.toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Each value may be several, between commas. */
    private static MultivaluedMap<String, String> separated(MultivaluedMap<String, String> given) {
        var separated = new MultivaluedHashMap<String, String>();
        given.forEach((name, values) -> separated.addAll(
                name, values.stream().flatMap(RequestsQuery::separated).toList()));
        return separated;
    }

    private static Stream<String> separated(@Nullable String value) {
        return value == null
                ? Stream.empty()
                : Arrays.stream(value.split(",", -1)).map(String::strip).filter(it -> !it.isEmpty());
    }
}
