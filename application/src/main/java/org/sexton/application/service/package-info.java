/** The use cases themselves: plain classes, wired by constructor. */
@NullMarked
package org.sexton.application.service;

import org.jspecify.annotations.NullMarked;
