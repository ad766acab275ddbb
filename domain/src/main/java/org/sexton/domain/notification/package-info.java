/** What Sexton tells people by mail: the messages, and the deliveries that bring each to its recipient once. */
@NullMarked
package org.sexton.domain.notification;

import org.jspecify.annotations.NullMarked;
