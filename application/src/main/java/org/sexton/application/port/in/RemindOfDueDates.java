package org.sexton.application.port.in;

/** Sexton reminds the desk of tickets whose day is over, once for each ticket and day, however many replicas do it. */
public interface RemindOfDueDates {

    /** Sees to all that is overdue by now at the place of the organisation. */
    void handle();
}
