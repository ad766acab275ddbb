/** What goes over the wire, as the HTTP contract writes it. */
@NullMarked
package org.sexton.adapters.rest.dto;

import org.jspecify.annotations.NullMarked;
