package org.sexton.application.port.in;

import java.util.List;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.TicketReference;

/** Staff look through the photos of a ticket. */
public interface ListPhotos {

    /**
     * @param photos in the order of their numbers
     * @param version of the ticket; changes that came later may show in these
     */
    record Shown(List<Photo> photos, long version) {

        public Shown {
            photos = List.copyOf(photos);
        }
    }

    /** Refuses a hidden ticket like a missing one. */
    Outcome<Shown> handle(Actor actor, TicketReference reference);
}
