package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** Staff look at a photo of a ticket, approved or not. */
public interface ViewPhoto {

    /** The JPEG file. Refuses a hidden ticket like a missing one. */
    Outcome<byte[]> handle(Actor actor, TicketReference reference, int number, PhotoSize size);
}
