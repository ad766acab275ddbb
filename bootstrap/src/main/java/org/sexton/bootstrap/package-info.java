/** Puts the rings together and runs them: the one package tree that knows everyone. */
@NullMarked
package org.sexton.bootstrap;

import org.jspecify.annotations.NullMarked;
