/** A real PostgreSQL for tests. */
@NullMarked
package org.sexton.adapters.persistence.testing;

import org.jspecify.annotations.NullMarked;
