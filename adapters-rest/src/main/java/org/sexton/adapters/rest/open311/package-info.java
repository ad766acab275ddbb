/**
 * Open311 GeoReport v2: the portal in the words that other towns' programs know. The same use cases as under
 * {@code /api/public}, always asked as a guest.
 */
@NullMarked
package org.sexton.adapters.rest.open311;

import org.jspecify.annotations.NullMarked;
