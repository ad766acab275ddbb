@NullMarked
package org.sexton.adapters.rest.json;

import org.jspecify.annotations.NullMarked;
