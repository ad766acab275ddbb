package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Anyone looks at a photo of a public ticket. */
public interface ViewPublicPhoto {

    /**
     * The JPEG file. Refuses a photo that was not approved, one that is not there, and any of a hidden ticket alike.
     *
     * @param rank from 1, in the order in which the ticket shows them
     */
    Outcome<byte[]> handle(Actor actor, TicketReference reference, int rank, PhotoSize size);
}
