/** Signals between replicas, by NOTIFY. */
@NullMarked
package org.sexton.adapters.persistence.signal;

import org.jspecify.annotations.NullMarked;
