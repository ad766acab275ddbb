/** The schema's own guards, attacked. */
@NullMarked
package org.sexton.adapters.persistence.schema;

import org.jspecify.annotations.NullMarked;
