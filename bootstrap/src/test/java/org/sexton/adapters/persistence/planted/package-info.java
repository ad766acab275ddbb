@NullMarked
package org.sexton.adapters.persistence.planted;

import org.jspecify.annotations.NullMarked;
