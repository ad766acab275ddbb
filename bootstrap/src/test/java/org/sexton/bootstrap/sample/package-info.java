@NullMarked
package org.sexton.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
