/** What has changed since, for whoever keeps up with it, on every replica. */
@NullMarked
package org.sexton.adapters.persistence.feed;

import org.jspecify.annotations.NullMarked;
