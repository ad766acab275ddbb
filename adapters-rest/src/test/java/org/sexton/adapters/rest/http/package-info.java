@NullMarked
package org.sexton.adapters.rest.http;

import org.jspecify.annotations.NullMarked;
