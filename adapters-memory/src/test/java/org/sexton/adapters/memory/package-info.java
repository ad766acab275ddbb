/** The in-memory adapters against the contracts. */
@NullMarked
package org.sexton.adapters.memory;

import org.jspecify.annotations.NullMarked;
