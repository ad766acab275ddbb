@NullMarked
package org.sexton.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
