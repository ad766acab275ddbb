/** The sample parish of the demo: fictional people and two years of their reports, told again up to the present moment. */
@NullMarked
package org.sexton.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
