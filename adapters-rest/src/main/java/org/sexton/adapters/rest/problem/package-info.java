/** Everything that can go wrong, as RFC 9457 problem documents. */
@NullMarked
package org.sexton.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
