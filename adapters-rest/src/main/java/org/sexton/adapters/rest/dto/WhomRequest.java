package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.domain.shared.Violation;

/**
 * Whose data it is about: an account, or an address with or without one.
 *
 * @param phrases what else tells of them in texts
 */
@Schema(name = "WhomRequest")
public record WhomRequest(
        @Schema(nullable = true) @Nullable String userId,

        @Schema(nullable = true, maxLength = 254) @Nullable String email,

        @Schema(nullable = true) @Nullable List<String> phrases) {

    public ErasePerson.Whom whom(List<Violation> unread) {
        return new ErasePerson.Whom(userId, email, phrases == null ? List.of() : phrases, unread);
    }
}
