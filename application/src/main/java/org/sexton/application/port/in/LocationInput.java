package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;

/** Where, as somebody asks for it: the key of a known place, words, a point, or several of them; unchecked. */
public record LocationInput(
        @Nullable String key,
        @Nullable String text,
        @Nullable Double lat,
        @Nullable Double lon) {}
