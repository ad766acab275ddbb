@NullMarked
package org.sexton.domain.notification;

import org.jspecify.annotations.NullMarked;
