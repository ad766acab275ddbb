package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.PreviewReport;
import org.sexton.domain.shared.Violation;

/** @param locationText the words that are given for the place */
@Schema(requiredProperties = {"title"})
public record PreviewRequest(
        @Schema(maxLength = 500) @Nullable String title,

        @Schema(nullable = true, maxLength = 20_000) @Nullable String description,

        @Schema(nullable = true, maxLength = 500) @Nullable String locationText) {

    public PreviewReport.Command command(List<Violation> unread) {
        return new PreviewReport.Command(title, description, locationText, unread);
    }
}
