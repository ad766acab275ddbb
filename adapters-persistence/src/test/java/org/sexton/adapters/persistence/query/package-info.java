/** The adapters against the contracts of their ports. */
@NullMarked
package org.sexton.adapters.persistence.query;

import org.jspecify.annotations.NullMarked;
