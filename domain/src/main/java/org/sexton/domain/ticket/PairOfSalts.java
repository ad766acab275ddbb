package org.sexton.domain.ticket;

import org.sexton.domain.audit.Salt;

/** Fresh randomness for the events of two tickets, for each its own. */
public record PairOfSalts(Salt one, Salt other) {}
