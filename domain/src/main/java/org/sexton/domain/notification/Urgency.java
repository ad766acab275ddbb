package org.sexton.domain.notification;

/** Which of the mails that are due leaves first. */
public enum Urgency {
    /** Somebody sits in front of their mailbox and waits. */
    AWAITED,
    NORMAL,
    /** Nobody would notice if it came an hour later. */
    LATER
}
