package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.FindSimilarReports;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.TicketRules;

public final class FindSimilarReportsService implements FindSimilarReports {

    private static final Pattern COORDINATES =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    private final SimilarReports reports;
    private final Catalogue catalogue;
    private final InstantSource clock;

    public FindSimilarReportsService(SimilarReports reports, Catalogue catalogue, InstantSource clock) {
        this.reports = reports;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Outcome<List<PublicTicket>> handle(Actor actor, Query query) {
        var violations = new Violations(List.of());
        var typed = TicketRules.TITLE.clean(query.typed());
        if (!typed.isEmpty()) {
            TicketRules.TITLE.violations("q", typed).forEach(violations::add);
        }
        var search = new SimilarSearch(
                typed, category(query.category(), violations), where(query.location(), violations), clock.instant());
        return violations.refuseOr(Outcome.ok(search)).map(this::find);
    }

    private List<PublicTicket> find(SimilarSearch search) {
        return search.typed().length() < SimilarSearch.SHORTEST ? List.of() : reports.find(search);
    }

    private @Nullable Key category(@Nullable String key, Violations violations) {
        return key == null || key.isBlank()
                ? null
                : known("category", key, key(key).flatMap(catalogue::category).map(Category::key), violations);
    }

    private @Nullable Where where(@Nullable String location, Violations violations) {
        if (location == null || location.isBlank()) {
            return null;
        }
        var where = point(location)
                .<Where>map(Where.Near::new)
                .or(() ->
                        key(location).flatMap(catalogue::place).map(Place::key).map(Where.At::new));
        return known("location", location, where, violations);
    }

    private static Optional<Point> point(String text) {
        var coordinates = COORDINATES.matcher(text.strip());
        if (!coordinates.matches()) {
            return Optional.empty();
        }
        var lat = Double.parseDouble(coordinates.group(1));
        var lon = Double.parseDouble(coordinates.group(2));
        return Point.isValid(lat, lon) ? Optional.of(new Point(lat, lon)) : Optional.empty();
    }

    private static Optional<Key> key(String text) {
        return Key.isValid(text) ? Optional.of(new Key(text)) : Optional.empty();
    }

    private static <T> @Nullable T known(String field, String text, Optional<T> found, Violations violations) {
        if (found.isEmpty()) {
            violations.add(Violation.unknown(field, text));
        }
        return found.orElse(null);
    }
}
