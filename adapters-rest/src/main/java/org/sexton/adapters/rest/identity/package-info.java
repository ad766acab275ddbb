/** Who is asking: from the web's session to an actor, here and nowhere else. */
@NullMarked
package org.sexton.adapters.rest.identity;

import org.jspecify.annotations.NullMarked;
