/** The application as it is shipped: a process of its own, started, killed, stopped and asked over HTTP. */
@NullMarked
package org.sexton.bootstrap.packaged;

import org.jspecify.annotations.NullMarked;
