@NullMarked
package org.sexton.adapters.rest.twins;

import org.jspecify.annotations.NullMarked;
