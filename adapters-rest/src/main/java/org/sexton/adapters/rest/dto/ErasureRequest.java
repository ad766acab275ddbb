package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.domain.shared.Violation;

/**
 * Somebody is to be forgotten, as it was looked at.
 *
 * @param seen what the preview called itself
 * @param mentions the ids of those that go
 * @param photos the ids of those that go
 * @param confirm what the preview asked to be typed
 */
@Schema(
        name = "ErasureRequest",
        requiredProperties = {"seen", "confirm"})
public record ErasureRequest(
        @Schema(nullable = true) @Nullable String userId,

        @Schema(nullable = true, maxLength = 254) @Nullable String email,

        @Schema(nullable = true) @Nullable List<String> phrases,

        @Nullable String seen,

        @Schema(nullable = true) @Nullable List<String> mentions,

        @Schema(nullable = true) @Nullable List<String> photos,

        @Nullable String confirm) {

    public ErasePerson.Erase command(List<Violation> unread) {
        return new ErasePerson.Erase(
                new WhomRequest(userId, email, phrases).whom(unread),
                text(seen),
                ids(mentions),
                ids(photos),
                text(confirm));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Set<String> ids(@Nullable List<String> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
