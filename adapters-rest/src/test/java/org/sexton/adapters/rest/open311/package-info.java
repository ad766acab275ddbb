@NullMarked
package org.sexton.adapters.rest.open311;

import org.jspecify.annotations.NullMarked;
