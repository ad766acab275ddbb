/** What the use cases need of the world. Each port has a contract that all its adapters pass. */
@NullMarked
package org.sexton.application.port.out;

import org.jspecify.annotations.NullMarked;
