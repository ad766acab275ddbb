package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Token;

/**
 * An uploaded photo of the work.
 *
 * @param token as the upload answered it
 */
@Schema(name = "WorkPhotoRequest", requiredProperties = "token")
public record WorkPhotoRequest(@Nullable String token) {

    public @Nullable Token photo() {
        return token == null ? null : new Token(token);
    }

    @Override
    public String toString() {
        return "WorkPhotoRequest[hidden]";
    }
}
