/** Answers that go on: what becomes of tickets, told as it happens to everyone who follows it. */
@NullMarked
package org.sexton.adapters.rest.stream;

import org.jspecify.annotations.NullMarked;
