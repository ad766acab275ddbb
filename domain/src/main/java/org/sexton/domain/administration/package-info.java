/** What admins change of the installation itself, by its rules and with an entry in its log. */
@NullMarked
package org.sexton.domain.administration;

import org.jspecify.annotations.NullMarked;
