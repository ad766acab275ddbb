package org.sexton.domain.ticket;

import org.sexton.domain.shared.Key;

/**
 * Where a ticket stands. Statuses are the installation's own, each mapped to a phase.
 *
 * @param position the order in which they are offered and sorted, ascending
 * @param colour a name from the palette of the user interface; never the only sign of a status
 * @param initial whether new tickets begin here; exactly one status is initial, and it is open
 */
public record Status(Key key, String label, Phase phase, int position, String colour, boolean initial) {}
