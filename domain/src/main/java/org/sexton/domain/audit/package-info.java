/** The hash chain that makes a ticket's history provably whole. */
@NullMarked
package org.sexton.domain.audit;

import org.jspecify.annotations.NullMarked;
