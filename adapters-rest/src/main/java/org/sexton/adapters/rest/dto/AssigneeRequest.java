package org.sexton.adapters.rest.dto;

import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.AssigneeInput;

/** Somebody of the staff by id, or anybody by name: one of the two. */
public record AssigneeRequest(
        @Nullable String userId, @Nullable String name) {

    public static @Nullable AssigneeInput input(@Nullable AssigneeRequest request) {
        return request == null ? null : new AssigneeInput(request.userId(), request.name());
    }
}
