package org.sexton.application.service;

import java.time.InstantSource;
import java.time.ZoneId;
import org.sexton.application.port.in.ViewFigures;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.query.PublicFigures;
import org.sexton.domain.person.Actor;

public final class ViewFiguresService implements ViewFigures {

    private final PublicTickets tickets;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the organisation: its weeks are counted */
    public ViewFiguresService(PublicTickets tickets, InstantSource clock, ZoneId zone) {
        this.tickets = tickets;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public PublicFigures handle(Actor actor) {
        var span = WeekSpan.endingNow(clock, zone, WEEKS);
        var figures = tickets.figures(span.from(), span.until(), zone);
        return new PublicFigures(figures.open(), span.filled(figures.weeks()), figures.resolution());
    }
}
