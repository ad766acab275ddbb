package org.sexton.application.query;

import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * A text in which words about a person were found.
 *
 * @param sequence of the comment or the event that it is; 0 for the ticket's own texts
 * @param text all of it
 */
public record Trace(TicketId ticket, TicketReference reference, Where where, long sequence, String text) {

    /** What kind of text it is. */
    public enum Where {
        TITLE,
        DESCRIPTION,
        /** What was told of the place in words. */
        LOCATION,
        /** What a guest told of themselves. */
        REPORTER,
        /** Somebody without an account who sees to it, as staff call them. */
        ASSIGNEE,
        /** The same, as a work link of the ticket keeps it. */
        WORK_LINK,
        COMMENT,
        /** What an event of the audit log says. */
        EVENT
    }
}
