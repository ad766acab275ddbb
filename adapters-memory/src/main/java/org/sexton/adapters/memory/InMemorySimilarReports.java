package org.sexton.adapters.memory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.application.query.SimilarText;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;

/** Looks at every public ticket. */
public final class InMemorySimilarReports implements SimilarReports {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double ALIKE = 0.5;
    private static final Duration MEMORY = Duration.ofDays(60);

    private final InMemoryTickets tickets;
    private final InMemoryCatalogue catalogue;
    private final InMemoryOrganisation organisation;

    public InMemorySimilarReports(
            InMemoryTickets tickets, InMemoryCatalogue catalogue, InMemoryOrganisation organisation) {
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    private record Ranked(PublicTicket ticket, double rank) {}

    @Override
    public List<PublicTicket> find(SimilarSearch search) {
        var typed = Trigrams.of(SearchWords.plain(search.typed()));
        if (SimilarText.beginnings(search.typed()).isEmpty()) {
            return List.of();
        }
        var shown = organisation.get().publicity();
        return tickets.states()
                .flatMap(ticket -> PrivacyRules.publicView(ticket, shown).stream())
                .filter(ticket -> isLive(ticket, search))
                .filter(ticket -> nearness(ticket, search.where()) > 0 || likeness(ticket, typed) > ALIKE)
                .map(ticket -> new Ranked(ticket, rank(ticket, search, typed)))
                .sorted(Comparator.comparingDouble(Ranked::rank)
                        .reversed()
                        .thenComparing(ranked -> PublicPosition.of(ranked.ticket()), PublicPosition.LATEST_FIRST))
                .limit(SimilarSearch.MOST)
                .map(Ranked::ticket)
                .toList();
    }

    private static boolean isLive(PublicTicket ticket, SimilarSearch search) {
        var resolvedAt = ticket.resolvedAt();
        return resolvedAt == null || resolvedAt.isAfter(search.now().minus(SimilarSearch.RECENT));
    }

    private double rank(PublicTicket ticket, SimilarSearch search, Trigrams typed) {
        var category = ticket.category();
        var age = Duration.between(ticket.createdAt(), search.now());
        return likeness(ticket, typed)
                + nearness(ticket, search.where())
                + (category != null && category.key().equals(search.category()) ? 0.5 : 0)
                + (search.where() == null ? 0.2 : 1)
                        * Math.exp(-(double) Math.max(0, age.toSeconds()) / MEMORY.toSeconds());
    }

    private static double likeness(PublicTicket ticket, Trigrams typed) {
        var text = SimilarText.of(ticket);
        return Math.max(typed.shareIn(Trigrams.of(text.title())), 0.8 * typed.shareIn(Trigrams.of(text.body())));
    }

    /** From 1 at the chosen place down to 0 elsewhere, and where none is chosen. */
    private double nearness(PublicTicket ticket, @Nullable Where where) {
        return switch (where) {
            case null -> 0;
            case Where.At(var chosen) ->
                ticket.location() instanceof Location(Place(var key, var _, var _), var _, var _)
                        ? nearness(key, chosen)
                        : 0;
            case Where.Near(var chosen) ->
                ticket.location() instanceof Location(var _, var _, Point(var lat, var lon))
                        ? nearness(new Point(lat, lon), chosen)
                        : 0;
        };
    }

    private double nearness(Key place, Key chosen) {
        if (place.equals(chosen)) {
            return 1;
        }
        if (catalogue.withInside(Set.of(chosen)).contains(place)) {
            return 0.8;
        }
        return catalogue.withInside(Set.of(place)).contains(chosen) ? 0.6 : 0;
    }

    private static double nearness(Point point, Point chosen) {
        var metres = Math.hypot(
                (point.lat() - chosen.lat()) * METRES_PER_DEGREE,
                (point.lon() - chosen.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(chosen.lat())));
        return metres > Where.Near.METRES ? 0 : Math.exp(-metres / 60);
    }
}
