package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ContactInput;

/**
 * @param email where news go, once the owner of the mailbox has said yes; left out, the caller is only counted
 * @param language which language mails are in: a tag such as {@code de}
 */
public record FollowRequest(
        @Schema(nullable = true, maxLength = 254) @Nullable String email,
        @Schema(nullable = true, maxLength = 35) @Nullable String language) {

    public ContactInput contact() {
        return new ContactInput(email, language);
    }
}
