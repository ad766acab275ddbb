package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;

/** Where mail reaches somebody and which language they read, as they wrote it; unchecked, either may be left out. */
public record ContactInput(@Nullable String email, @Nullable String language) {}
