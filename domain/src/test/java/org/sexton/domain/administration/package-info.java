@NullMarked
package org.sexton.domain.administration;

import org.jspecify.annotations.NullMarked;
