package org.sexton.application.port.out;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicFigures;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicPage;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.PublicReport;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.ticket.TicketReference;

/**
 * Reads what the public may see, from where nothing else lies. Not used inside a {@link UnitOfWork}: it may ask another
 * database, a moment behind.
 */
public interface PublicTickets {

    /** Empty for a hidden ticket as for a missing one. */
    Optional<PublicReport> find(TicketReference reference);

    /**
     * The JPEG file of a photo that {@link #find} answers; empty where it does not.
     *
     * @param rank from 1, in its order
     */
    Optional<byte[]> picture(TicketReference reference, int rank, PhotoSize size);

    /**
     * A page in keyset order: its cost does not grow with its depth.
     *
     * @param limit 1 to {@link PublicPage#MAX_LIMIT}
     * @param after where the page before ended; null for the first
     */
    PublicPage page(PublicFilter filter, int limit, @Nullable PublicPosition after);

    /**
     * Counts what {@link #page} lists: how much is open, what was reported and resolved in the weeks from this Monday on,
     * before that one, and how long it took to resolve what was resolved in them, in whole seconds.
     *
     * @param zone in which weeks begin
     */
    PublicFigures figures(LocalDate from, LocalDate until, ZoneId zone);
}
