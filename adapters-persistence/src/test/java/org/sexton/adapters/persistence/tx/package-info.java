/** The adapters against the contracts of their ports. */
@NullMarked
package org.sexton.adapters.persistence.tx;

import org.jspecify.annotations.NullMarked;
