package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.TrackedReport;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.ReporterComment;

/**
 * A report as its reporter sees it by their private link.
 *
 * @param merged whether staff put it together with another report: then it is closed
 * @param mergedInto what everyone may see of that one; null where that is nothing
 * @param comments oldest first, unmasked
 * @param photos the reporter's own, approved or not, and those that staff show
 * @param claimed whether it is somebody's report by name
 */
@Schema(name = "TrackedReport")
public record TrackedReportDto(
        String reference,
        String title,
        String description,
        PublicStatusDto status,
        @Schema(nullable = true) @Nullable ChoiceDto category,
        @Schema(nullable = true) @Nullable PublicLocationDto location,
        boolean sensitive,
        boolean merged,
        @Schema(nullable = true) @Nullable PublicReportDto mergedInto,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant resolvedAt,
        List<PublicCommentDto> comments,
        List<TrackedPhotoDto> photos,
        @Schema(nullable = true) @Nullable ContactDto contact,
        boolean claimed) {

    /** @param email a hint to its owner, such as {@code a…@example.org} */
    @Schema(name = "ReporterContact")
    public record ContactDto(String email, boolean confirmed) {

        private static @Nullable ContactDto of(@Nullable Follower contact) {
            return contact == null ? null : new ContactDto(contact.masked(), contact.isConfirmed());
        }
    }

    public static TrackedReportDto of(TrackedReport report, Token secret) {
        var ticket = report.ticket();
        return new TrackedReportDto(
                ticket.reference().value(),
                ticket.title(),
                ticket.description(),
                PublicStatusDto.of(ticket.status()),
                ticket.category() == null ? null : ChoiceDto.of(ticket.category()),
                PublicLocationDto.of(ticket.location()),
                ticket.sensitive(),
                ticket.merged(),
                report.mergedInto() == null ? null : PublicReportDto.of(report.mergedInto()),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt(),
                report.comments().stream().map(TrackedReportDto::of).toList(),
                TrackedPhotoDto.of(report.photos(), secret),
                ContactDto.of(report.contact()),
                report.claimed());
    }

    public static PublicCommentDto of(ReporterComment comment) {
        return new PublicCommentDto(comment.at(), Wire.name(comment.author()), comment.body());
    }
}
