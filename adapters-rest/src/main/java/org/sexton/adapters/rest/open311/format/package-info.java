/** GeoReport on the wire: one tree of names, written as XML or as JSON, errors included. */
@NullMarked
package org.sexton.adapters.rest.open311.format;

import org.jspecify.annotations.NullMarked;
