/** What holds for every request, whatever it asks: ids, headers, origins, sizes. */
@NullMarked
package org.sexton.adapters.rest.http;

import org.jspecify.annotations.NullMarked;
