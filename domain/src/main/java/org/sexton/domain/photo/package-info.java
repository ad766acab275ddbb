/** The photos that come with a report. */
@NullMarked
package org.sexton.domain.photo;

import org.jspecify.annotations.NullMarked;
