/** Imports from other systems' exports, as values: what a line tells, what a file shows, how far an import is. */
@NullMarked
package org.sexton.application.importing;

import org.jspecify.annotations.NullMarked;
