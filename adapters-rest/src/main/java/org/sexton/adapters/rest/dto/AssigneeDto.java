package org.sexton.adapters.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Assignee;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Assignee",
        requiredProperties = {"kind", "name"})
public record AssigneeDto(
        @Schema(enumeration = {"staff", "named"}) String kind,
        @Nullable String userId,
        String name) {

    static @Nullable AssigneeDto of(@Nullable Assignee assignee) {
        return switch (assignee) {
            case null -> null;
            case Assignee.Staff(var id, var name) -> new AssigneeDto("staff", id.toString(), name);
            case Assignee.Named(var name) -> new AssigneeDto("named", null, name);
        };
    }
}
