@NullMarked
package org.sexton.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
