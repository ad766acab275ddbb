/** Rows of tables, as Hibernate writes and reads them. */
@NullMarked
package org.sexton.adapters.persistence.row;

import org.jspecify.annotations.NullMarked;
