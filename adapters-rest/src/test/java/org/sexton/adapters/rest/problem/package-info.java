@NullMarked
package org.sexton.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
