package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditComment;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.TicketReference;

@Schema(
        name = "EditCommentRequest",
        requiredProperties = {"body"})
public record EditCommentRequest(
        @Schema(maxLength = 20_000) @Nullable String body) {

    public EditComment.Command command(
            TicketReference ticket, CommentId comment, @Nullable Long expectedVersion, List<Violation> unread) {
        return new EditComment.Command(ticket, comment, expectedVersion, body, unread);
    }
}
