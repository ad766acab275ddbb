package org.sexton.domain.ticket;

/** What was decided about two tickets at once: both changes are stored, in one unit of work, or neither. */
public record PairOfChanges(Change one, Change other) {}
