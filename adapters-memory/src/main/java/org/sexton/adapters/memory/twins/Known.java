package org.sexton.adapters.memory.twins;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketReference;

/** What both twins agree on of a ticket that is, was or will be public. */
final class Known {

    final TicketReference reference;
    Telling title;
    Telling description;
    Status status;

    @Nullable Category category;

    @Nullable Spot spot;

    boolean hidden;

    /** How many are shown to whoever may see it. */
    int photos;

    /** Where it is; the words are told like any other text. */
    record Spot(
            @Nullable Place place,
            @Nullable Telling words,
            @Nullable Point point) {

        Location in(SplittableRandom own) {
            return new Location(place, words == null ? null : words.in(own), point);
        }
    }

    Known(SplittableRandom common, List<Status> statuses) {
        reference = TicketReference.of(common.nextInt());
        title = Telling.any(common, 2);
        description = Telling.any(common, common.nextInt(6));
        status = Pick.one(common, statuses);
        category = Pick.maybe(common, () -> Pick.one(common, Town.CATEGORIES));
        spot = Pick.maybe(common, () -> spot(common));
        hidden = common.nextInt(4) == 0;
    }

    static Spot spot(SplittableRandom common) {
        return switch (common.nextInt(4)) {
            case 0 -> new Spot(null, Telling.any(common, 1), null);
            case 1 -> new Spot(null, null, new Point(51.475541, -0.03261));
            case 2 -> new Spot(Pick.one(common, Town.PLACES), Telling.any(common, 1), new Point(-33.1, 18.000001));
            default -> new Spot(Pick.one(common, Town.PLACES), null, null);
        };
    }

    @Nullable Location location(SplittableRandom own) {
        return spot == null ? null : spot.in(own);
    }

    /** Everything that the public may see of it, told again: digits behind masks may be others than before. */
    List<Move> told(SplittableRandom own) {
        return List.of(
                new Move.Rename(title.in(own)),
                new Move.Describe(description.in(own)),
                new Move.ChangeStatus(status),
                new Move.Categorise(category),
                new Move.Relocate(location(own)));
    }
}
