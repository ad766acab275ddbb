/** What people without an account may do: report, follow their report by a secret, say that they see it too. */
@NullMarked
package org.sexton.adapters.rest.portal;

import org.jspecify.annotations.NullMarked;
