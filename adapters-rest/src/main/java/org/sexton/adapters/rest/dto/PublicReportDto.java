package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PublicReport;

/**
 * One public ticket, with what was said about it in public.
 *
 * @param comments oldest first
 * @param photos those that staff approved
 */
@Schema(name = "PublicReport")
public record PublicReportDto(
        String reference,
        String title,
        String description,
        PublicStatusDto status,
        @Schema(nullable = true) @Nullable ChoiceDto category,
        @Schema(nullable = true) @Nullable PublicLocationDto location,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant resolvedAt,
        List<PublicCommentDto> comments,
        List<PublicPhotoDto> photos) {

    public static PublicReportDto of(PublicReport report) {
        var ticket = PublicTicketDto.of(report.ticket());
        return new PublicReportDto(
                ticket.reference(),
                ticket.title(),
                ticket.description(),
                ticket.status(),
                ticket.category(),
                ticket.location(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt(),
                report.comments().stream().map(PublicCommentDto::of).toList(),
                PublicPhotoDto.of(report));
    }
}
