@NullMarked
package org.sexton.adapters.persistence.rights;

import org.jspecify.annotations.NullMarked;
