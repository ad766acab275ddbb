/** What can be asked of Sexton: one interface for each use case, the actor always first. */
@NullMarked
package org.sexton.application.port.in;

import org.jspecify.annotations.NullMarked;
