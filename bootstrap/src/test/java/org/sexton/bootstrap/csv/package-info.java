@NullMarked
package org.sexton.bootstrap.csv;

import org.jspecify.annotations.NullMarked;
