package org.sexton.domain.ticket;

/** What a status means to everyone, whatever an installation calls it. */
public enum Phase {
    OPEN,
    RESOLVED
}
