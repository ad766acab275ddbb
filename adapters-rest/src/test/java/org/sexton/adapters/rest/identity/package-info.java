@NullMarked
package org.sexton.adapters.rest.identity;

import org.jspecify.annotations.NullMarked;
