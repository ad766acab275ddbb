@NullMarked
package org.sexton.adapters.rest.portal;

import org.jspecify.annotations.NullMarked;
