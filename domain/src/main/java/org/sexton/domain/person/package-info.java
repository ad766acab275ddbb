/** The people who use the desk, and the actors on whose behalf anything happens. */
@NullMarked
package org.sexton.domain.person;

import org.jspecify.annotations.NullMarked;
