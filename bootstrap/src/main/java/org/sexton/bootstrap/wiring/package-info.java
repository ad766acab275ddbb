/** Where use cases meet their adapters: the only place that knows both. */
@NullMarked
package org.sexton.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
