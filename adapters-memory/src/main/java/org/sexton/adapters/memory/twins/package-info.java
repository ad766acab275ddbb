/**
 * Two installations whose public life is the same and whose private life is not: what a test asks both of, to prove that
 * nobody outside can tell them apart.
 */
@NullMarked
package org.sexton.adapters.memory.twins;

import org.jspecify.annotations.NullMarked;
