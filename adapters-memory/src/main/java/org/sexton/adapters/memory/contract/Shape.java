package org.sexton.adapters.memory.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.Catalogue;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Status;

/** What the public may see of a ticket, in one combination of all that there are: whether at all, and what of it. */
record Shape(
        boolean sensitive,
        Status status,
        @Nullable Category category,
        @Nullable Location location) {

    /** Each combination: shown or hidden, in each phase, with and without a category, at three kinds of place. */
    static List<Shape> all(Catalogue catalogue, Place place) {
        var shapes = new ArrayList<Shape>();
        var category = catalogue.categories().getFirst();
        var locations = Arrays.asList(
                null, new Location(place, "by 0151 496 0185", null), new Location(null, null, new Point(51.5, -0.25)));
        for (var sensitive : List.of(false, true)) {
            for (var phase : Phase.values()) {
                var status = catalogue.statuses().stream()
                        .filter(it -> it.phase() == phase)
                        .findFirst()
                        .orElseThrow();
                for (var location : locations) {
                    shapes.add(new Shape(sensitive, status, null, location));
                    shapes.add(new Shape(sensitive, status, category, location));
                }
            }
        }
        return shapes;
    }

    /** What makes any ticket one of this shape. */
    Move[] moves() {
        return new Move[] {
            new Move.MarkSensitive(sensitive),
            new Move.ChangeStatus(status),
            new Move.Categorise(category),
            new Move.Relocate(location)
        };
    }

    NewTicket opened() {
        return new NewTicket(
                "Tap drips",
                "Call 0151 496 0185",
                status,
                Priority.NORMAL,
                category,
                location,
                sensitive,
                new Reporter.Guest(null, null),
                null,
                null,
                null);
    }
}
