/** An installation as a whole: written out in files, and taken in again. The format is told in {@code docs/export.md}. */
@NullMarked
package org.sexton.adapters.persistence.whole;

import org.jspecify.annotations.NullMarked;
