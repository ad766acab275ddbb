/** Mail: what is written to whom, and how it leaves the house. */
@NullMarked
package org.sexton.adapters.mail;

import org.jspecify.annotations.NullMarked;
