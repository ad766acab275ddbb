package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.query.TicketPage;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.shared.Violation;

/** Query parameters while they are read: notes all that are not understood. One for each request. */
public final class QueryParameters {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final TextRule TEXT = new TextRule(200, false, true);

    private final MultivaluedMap<String, String> parameters;
    private final List<Violation> violations = new ArrayList<>();

    public QueryParameters(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 with everything that was not understood */
    public void orThrow() {
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    /** Words to search for. */
    @Nullable String text(String name) {
        var text = parameters.getFirst(name);
        violations.addAll(TEXT.violations(name, text));
        return text;
    }

    int limit() {
        return one("limit", QueryParameters::limit).orElse(TicketPage.DEFAULT_LIMIT);
    }

    private static Optional<Integer> limit(String written) {
        try {
            return Optional.of(Integer.valueOf(written)).filter(limit -> limit >= 1 && limit <= TicketPage.MAX_LIMIT);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** A lower bound: a date, with its whole day (UTC), or a timestamp. */
    @Nullable Instant from(String name) {
        return one(name, written -> instant(written, 0)).orElse(null);
    }

    /** An upper bound, which itself is beyond it: a date, with its whole day (UTC), or a timestamp. */
    @Nullable Instant to(String name) {
        return one(name, written -> instant(written, 1)).orElse(null);
    }

    /** A date stands for its midnight (UTC), {@code plusDays} later: so that an upper bound takes in its whole day. */
    private static Optional<Instant> instant(String written, int plusDays) {
        try {
            var instant = written.indexOf('T') < 0
                    ? LocalDate.parse(written)
                            .plusDays(plusDays)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(written).toInstant();
            return Optional.of(instant).filter(i -> !i.isBefore(EARLIEST) && !i.isAfter(LATEST));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public Set<Key> keys(String name) {
        return several(name, written -> Key.isValid(written) ? Optional.of(new Key(written)) : Optional.empty());
    }

    /** In order, so that the same values are the same list however they were written. */
    public <T extends Comparable<? super T>> Set<T> several(String name, Function<String, Optional<T>> read) {
        var values = new TreeSet<T>();
        for (var written : parameters.getOrDefault(name, List.of())) {
            read.apply(written).ifPresentOrElse(values::add, () -> wrong(name, written));
        }
        return values;
    }

    public <T> Optional<T> one(String name, Function<String, Optional<T>> read) {
        var written = parameters.getFirst(name);
        if (written == null) {
            return Optional.empty();
        }
        var value = read.apply(written);
        if (value.isEmpty()) {
            wrong(name, written);
        }
        return value;
    }

    private void wrong(String name, String written) {
        violations.add(new Violation(name, "not_understood", "'%s' is not understood here".formatted(written)));
    }
}
