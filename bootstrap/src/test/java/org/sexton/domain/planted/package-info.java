@NullMarked
package org.sexton.domain.planted;

import org.jspecify.annotations.NullMarked;
