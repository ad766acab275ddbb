@NullMarked
package org.sexton.bootstrap.photo;

import org.jspecify.annotations.NullMarked;
