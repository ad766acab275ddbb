@NullMarked
package org.sexton.adapters.rest.testing;

import org.jspecify.annotations.NullMarked;
