package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;

/** @param visibility for whom it is; there is no default */
@Schema(
        name = "CommentRequest",
        requiredProperties = {"body", "visibility"})
public record CommentRequest(
        @Schema(maxLength = 20_000) @Nullable String body,

        @Schema(ref = "Visibility") @Nullable String visibility) {

    public CommentOnTicket.Command command(
            TicketReference ticket, @Nullable Long expectedVersion, List<Violation> unread) {
        return new CommentOnTicket.Command(ticket, expectedVersion, body, visibility, unread);
    }
}
