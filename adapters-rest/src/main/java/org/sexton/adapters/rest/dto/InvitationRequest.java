package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditPeople;
import org.sexton.domain.shared.Violation;

/** Somebody who is awaited. @param name left out, they are called by their mailbox until they say otherwise */
@Schema(
        name = "InvitationRequest",
        requiredProperties = {"email", "role"})
public record InvitationRequest(
        @Schema(maxLength = 254) @Nullable String email,

        @Schema(enumeration = {"member", "staff", "admin"}) @Nullable String role,

        @Schema(nullable = true, maxLength = 200) @Nullable String name) {

    public EditPeople.Invite command(List<Violation> unread) {
        return new EditPeople.Invite(email, role, name, unread);
    }
}
