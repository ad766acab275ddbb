/** What every part of the domain speaks: outcomes, refusals and the violations they list. */
@NullMarked
package org.sexton.domain.shared;

import org.jspecify.annotations.NullMarked;
