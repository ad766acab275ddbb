package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ContactInput;

/** @param language which language mails are in: a tag such as {@code de} */
public record EmailRequest(
        @Schema(required = true, maxLength = 254) @Nullable String email,
        @Schema(nullable = true, maxLength = 35) @Nullable String language) {

    public ContactInput contact() {
        return new ContactInput(email, language);
    }
}
