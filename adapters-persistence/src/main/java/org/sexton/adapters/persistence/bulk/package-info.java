/** Many new rows at once: how a table is filled by COPY, and a class for each table that is. */
@NullMarked
package org.sexton.adapters.persistence.bulk;

import org.jspecify.annotations.NullMarked;
