package org.sexton.domain.notification;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It waits for its time, for a mail server, or for the answer of one. */
    PENDING,
    /** A mail server has taken it on. */
    SENT,
    /** Nobody tries any more, unless an admin asks for it. */
    FAILED
}
