package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * A ticket as staff see it.
 *
 * @param mergedInto the reference of the ticket that it is a duplicate of; then it is closed to change
 * @param allowedMoves what the caller may change: members of a change request, the assignee, the photos, what
 *     it is tied to
 */
@Schema(name = "Ticket")
public record TicketDto(
        String reference,
        String title,
        String description,
        StatusDto status,

        @Schema(ref = "Priority") String priority,

        @Schema(nullable = true) @Nullable ChoiceDto category,
        @Schema(nullable = true) @Nullable LocationDto location,
        boolean sensitive,
        ReporterDto reporter,
        @Schema(nullable = true) @Nullable AssigneeDto assignee,
        @Schema(nullable = true) @Nullable LocalDate dueOn,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant resolvedAt,
        @Schema(nullable = true) @Nullable String mergedInto,
        boolean withdrawn,
        long version,
        FollowersDto followers,
        List<String> allowedMoves) {

    private static final List<String> EVERY_MOVE = List.of(
            "title",
            "description",
            "status",
            "priority",
            "category",
            "location",
            "sensitive",
            "dueOn",
            "assignee",
            "photos",
            "merge",
            "related");

    public static TicketDto of(TicketSnapshot ticket, Interest interest, Actor viewer) {
        return new TicketDto(
                ticket.reference().value(),
                ticket.title(),
                ticket.description(),
                StatusDto.of(ticket.status()),
                Wire.name(ticket.priority()),
                ticket.category() == null ? null : ChoiceDto.of(ticket.category()),
                LocationDto.of(ticket.location()),
                ticket.sensitive(),
                ReporterDto.of(ticket.reporter()),
                AssigneeDto.of(ticket.assignee()),
                ticket.dueOn(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt(),
                ticket.mergedInto() == null
                        ? null
                        : ticket.mergedInto().reference().value(),
                ticket.withdrawn(),
                ticket.version(),
                FollowersDto.of(interest),
                ticket.isChangeableBy(viewer) ? EVERY_MOVE : List.of());
    }
}
