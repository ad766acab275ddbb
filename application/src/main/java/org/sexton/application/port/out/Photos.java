package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Optional;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.WaitingPhoto;

/**
 * The photos: first each waits for a report to take it, known by a token to nobody but its sender; then it is a ticket's
 * for ever. What becomes of a ticket's photos is a change of the ticket, which {@link TicketStore#commit} stores. Changed
 * inside a {@link UnitOfWork}.
 */
public interface Photos {

    /** @param token the hash of the token by which a report will take it */
    void add(PhotoId id, Digest token, Renditions pictures, Instant now);

    /**
     * The photo that waits by this token, kept from others until the unit of work ends. Empty where none does: it is
     * unknown, was taken, or was added before {@code notBefore}.
     */
    Optional<WaitingPhoto> take(Digest token, Instant notBefore);

    /** How many wait. */
    int waiting();

    /** Those of the ticket, approved or not. */
    Album of(TicketId ticket);

    /** The picture's JPEG file; empty for a photo that is unknown, waits, or was removed. */
    Optional<byte[]> picture(PhotoId photo, PhotoSize size);

    /** Forgets those that still wait and were added before then, and says how many. */
    int forgetWaiting(Instant then);
}
