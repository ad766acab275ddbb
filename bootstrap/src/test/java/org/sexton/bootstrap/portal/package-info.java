@NullMarked
package org.sexton.bootstrap.portal;

import org.jspecify.annotations.NullMarked;
