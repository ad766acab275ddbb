/** The out-ports that read, one statement each. */
@NullMarked
package org.sexton.adapters.persistence.query;

import org.jspecify.annotations.NullMarked;
