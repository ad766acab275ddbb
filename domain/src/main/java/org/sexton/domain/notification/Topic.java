package org.sexton.domain.notification;

/** What mails to those who work the desk are about; each can be ended by itself. */
public enum Topic {
    /** A ticket is theirs from now on. */
    ASSIGNED,
    /** There is a ticket that nobody sees to yet. Who wants to hear of these does the triage. */
    NEW_REPORTS,
    /** A reporter wrote on a ticket of theirs, or on one that is nobody's. */
    ANSWERS,
    /** Somebody called them by {@code @name} in a note among staff. */
    MENTIONS,
    /** The day on which a ticket of theirs, or one that is nobody's, was due is over. */
    OVERDUE
}
