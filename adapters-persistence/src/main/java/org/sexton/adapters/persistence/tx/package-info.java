/** Where transactions begin and end. */
@NullMarked
package org.sexton.adapters.persistence.tx;

import org.jspecify.annotations.NullMarked;
