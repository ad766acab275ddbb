package org.sexton.application.service;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.SuggestDuplicates;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public final class SuggestDuplicatesService implements SuggestDuplicates {

    private final ViewTicket view;
    private final SimilarReports reports;
    private final InstantSource clock;

    public SuggestDuplicatesService(ViewTicket view, SimilarReports reports, InstantSource clock) {
        this.view = view;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Outcome<List<PublicTicket>> handle(Actor actor, TicketReference reference) {
        return view.handle(actor, reference).map(this::alike);
    }

    private List<PublicTicket> alike(TicketSnapshot ticket) {
        var category = ticket.category();
        var search = new SimilarSearch(
                ticket.title(), category == null ? null : category.key(), where(ticket.location()), clock.instant());
        return reports.find(search).stream()
                .filter(other -> !other.reference().equals(ticket.reference()))
                .toList();
    }

    private static @Nullable Where where(@Nullable Location location) {
        return switch (location) {
            case Location(Place(var key, var _, var _), var _, var _) -> new Where.At(key);
            case Location(var _, var _, Point point) -> new Where.Near(point);
            case null, default -> null;
        };
    }
}
