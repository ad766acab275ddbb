/** What may be wrong around an installation, and what to do about it. */
@NullMarked
package org.sexton.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
