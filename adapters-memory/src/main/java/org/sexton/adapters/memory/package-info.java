/** Every out-port in memory: what the use cases' tests run on, and what the contracts were first tried on. */
@NullMarked
package org.sexton.adapters.memory;

import org.jspecify.annotations.NullMarked;
