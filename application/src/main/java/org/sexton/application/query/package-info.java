/** How lists are asked for and answered: filters, sorts, keyset positions, pages. */
@NullMarked
package org.sexton.application.query;

import org.jspecify.annotations.NullMarked;
