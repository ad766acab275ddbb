@NullMarked
package org.sexton.adapters.rest.resource;

import org.jspecify.annotations.NullMarked;
