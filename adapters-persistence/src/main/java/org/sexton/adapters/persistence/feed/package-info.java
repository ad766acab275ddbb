/** What has changed since, and the signal that wakes whoever waits for it, on every replica. */
@NullMarked
package org.sexton.adapters.persistence.feed;

import org.jspecify.annotations.NullMarked;
