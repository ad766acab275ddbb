@NullMarked
package org.sexton.application.planted;

import org.jspecify.annotations.NullMarked;
