@NullMarked
package org.sexton.adapters.rest.stream;

import org.jspecify.annotations.NullMarked;
