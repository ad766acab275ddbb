@NullMarked
package org.sexton.adapters.rest.openapi;

import org.jspecify.annotations.NullMarked;
