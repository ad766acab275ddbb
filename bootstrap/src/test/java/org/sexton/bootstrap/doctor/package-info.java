@NullMarked
package org.sexton.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
