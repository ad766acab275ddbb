package org.sexton.domain.ticket;

/** How soon a ticket wants attention, in rising order. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
