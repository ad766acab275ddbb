/** JSON in and out: strict, and telling everything that is wrong at once. */
@NullMarked
package org.sexton.adapters.rest.json;

import org.jspecify.annotations.NullMarked;
