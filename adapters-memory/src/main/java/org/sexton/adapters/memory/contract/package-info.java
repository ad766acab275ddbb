/** What every adapter of a port must do, as tests for it to inherit. */
@NullMarked
package org.sexton.adapters.memory.contract;

import org.jspecify.annotations.NullMarked;
