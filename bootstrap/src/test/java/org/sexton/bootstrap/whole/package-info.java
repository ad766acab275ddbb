@NullMarked
package org.sexton.bootstrap.whole;

import org.jspecify.annotations.NullMarked;
