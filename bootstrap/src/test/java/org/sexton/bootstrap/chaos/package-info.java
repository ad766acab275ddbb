/**
 * Everything that stands below the application is killed, cut and stopped while people work, again and again; then what they
 * were promised is held against what is there.
 */
@NullMarked
package org.sexton.bootstrap.chaos;

import org.jspecify.annotations.NullMarked;
