@NullMarked
package org.sexton.adapters.persistence.feed;

import org.jspecify.annotations.NullMarked;
