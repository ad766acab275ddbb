/** Takes personal data out of free text. */
@NullMarked
package org.sexton.domain.redaction;

import org.jspecify.annotations.NullMarked;
