@NullMarked
package org.sexton.adapters.rest.open311.format;

import org.jspecify.annotations.NullMarked;
