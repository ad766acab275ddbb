/** What is kept about one person: found, and forgotten. */
@NullMarked
package org.sexton.adapters.persistence.rights;

import org.jspecify.annotations.NullMarked;
