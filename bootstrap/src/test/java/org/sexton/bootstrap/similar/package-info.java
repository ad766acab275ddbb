/** How well reports are recognised that were made before, on real ones. */
@NullMarked
package org.sexton.bootstrap.similar;

import org.jspecify.annotations.NullMarked;
