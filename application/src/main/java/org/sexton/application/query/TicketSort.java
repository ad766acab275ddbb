package org.sexton.application.query;

/** The order of a list. Equal values are ordered by the ticket's id, so that the order is total; no value sorts last. */
public record TicketSort(By by, boolean descending) {

    public static final TicketSort LATEST_FIRST = new TicketSort(By.UPDATED_AT, true);

    /** Priority sorts from low to urgent, status by its position, title by {@link SearchWords#sortKey}. */
    public enum By {
        CREATED_AT,
        UPDATED_AT,
        PRIORITY,
        STATUS,
        TITLE,
        DUE_ON
    }
}
