@NullMarked
package org.sexton.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
