@NullMarked
package org.sexton.adapters.mail;

import org.jspecify.annotations.NullMarked;
