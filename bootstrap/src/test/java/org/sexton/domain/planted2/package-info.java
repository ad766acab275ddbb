@NullMarked
package org.sexton.domain.planted2;

import org.jspecify.annotations.NullMarked;
