/** What can be said of the container files where no container engine is. */
@NullMarked
package org.sexton.bootstrap.containers;

import org.jspecify.annotations.NullMarked;
