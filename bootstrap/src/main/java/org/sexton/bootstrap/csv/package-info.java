/** Reading other systems' CSV exports: any separator, any columns, damaged lines told apart from sound ones. */
@NullMarked
package org.sexton.bootstrap.csv;

import org.jspecify.annotations.NullMarked;
