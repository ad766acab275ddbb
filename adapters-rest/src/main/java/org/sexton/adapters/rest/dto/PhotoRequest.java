package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ChangePhotos.Edit;
import org.sexton.domain.person.Token;

/**
 * An uploaded photo for a ticket.
 *
 * @param token as the upload answered it
 * @param approved whether everyone may see it at once; not, where it is left out
 */
@Schema(name = "PhotoRequest", requiredProperties = "token")
public record PhotoRequest(
        @Nullable String token,
        @Schema(nullable = true) @Nullable Boolean approved) {

    public Edit edit() {
        return new Edit.Add(token == null ? null : new Token(token), approved);
    }

    @Override
    public String toString() {
        return "PhotoRequest[hidden]";
    }
}
