@NullMarked
package org.sexton.adapters.persistence.whole;

import org.jspecify.annotations.NullMarked;
