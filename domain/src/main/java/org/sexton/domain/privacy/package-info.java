/** Who may see what of a ticket. */
@NullMarked
package org.sexton.domain.privacy;

import org.jspecify.annotations.NullMarked;
