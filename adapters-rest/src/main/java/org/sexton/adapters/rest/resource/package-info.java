/** The calls of the HTTP contract: translate, call, translate. */
@NullMarked
package org.sexton.adapters.rest.resource;

import org.jspecify.annotations.NullMarked;
