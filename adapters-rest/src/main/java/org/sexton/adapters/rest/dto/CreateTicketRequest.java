package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.domain.shared.Violation;

/** @param dueOn a date, {@code 2026-03-29} */
public record CreateTicketRequest(
        @Schema(required = true, maxLength = 500) @Nullable String title,

        @Schema(required = true, maxLength = 20_000) @Nullable String description,

        @Schema(ref = "Priority") @Nullable String priority,

        @Schema(nullable = true) @Nullable String category,
        @Schema(nullable = true) @Nullable LocationRequest location,
        @Nullable Boolean sensitive,
        @Schema(nullable = true) @Nullable AssigneeRequest assignee,
        @Schema(nullable = true, format = "date") @Nullable String dueOn) {

    public CreateTicket.Command command(List<Violation> unread) {
        return new CreateTicket.Command(
                title,
                description,
                priority,
                category,
                LocationRequest.input(location),
                sensitive,
                AssigneeRequest.input(assignee),
                dueOn,
                unread);
    }
}
