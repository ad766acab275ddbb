package org.sexton.domain.ticket;

import java.time.Instant;

/**
 * A photo of a ticket. It belongs to its ticket for ever; who else than staff and its sender sees it is for staff to say.
 *
 * @param number counts the photos that the ticket ever had, from 1: what staff and the audit log call it by
 * @param width of the full size, in pixels
 * @param side of the desk on which its sender stood
 * @param approved whether whoever may see the ticket may see it
 * @param addedAt when it became the ticket's
 */
public record Photo(
        PhotoId id, int number, int width, int height, Comment.Side side, boolean approved, Instant addedAt) {

    Photo approved(boolean now) {
        return new Photo(id, number, width, height, side, now, addedAt);
    }
}
