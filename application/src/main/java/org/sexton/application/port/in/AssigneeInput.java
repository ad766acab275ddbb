package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;

/** To whom, as somebody asks for it: a person's id, or a plain name; one of the two; unchecked. */
public record AssigneeInput(
        @Nullable String userId, @Nullable String name) {}
