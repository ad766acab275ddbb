@NullMarked
package org.sexton.adapters.rest.planted;

import org.jspecify.annotations.NullMarked;
