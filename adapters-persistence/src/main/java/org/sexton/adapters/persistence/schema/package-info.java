/** The database's schema: brought up to date by its owner, checked by everyone else. */
@NullMarked
package org.sexton.adapters.persistence.schema;

import org.jspecify.annotations.NullMarked;
