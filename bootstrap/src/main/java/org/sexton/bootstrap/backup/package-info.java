/** Backups by schedule. */
@NullMarked
package org.sexton.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
