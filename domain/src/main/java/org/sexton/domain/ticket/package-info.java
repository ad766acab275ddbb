/** The ticket: what it is, what may become of it, and the events that say what became of it. */
@NullMarked
package org.sexton.domain.ticket;

import org.jspecify.annotations.NullMarked;
