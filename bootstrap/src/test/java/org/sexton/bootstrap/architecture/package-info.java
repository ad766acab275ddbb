@NullMarked
package org.sexton.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
