/** The out-ports that write, on rows. */
@NullMarked
package org.sexton.adapters.persistence.store;

import org.jspecify.annotations.NullMarked;
