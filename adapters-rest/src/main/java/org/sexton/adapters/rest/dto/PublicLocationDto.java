package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Location;

/**
 * Where it is, as it was told: at least one of the three.
 *
 * @param label the known place's name, the whole way down the tree
 * @param text the words that were given
 */
@Schema(name = "PublicLocation")
public record PublicLocationDto(
        @Schema(nullable = true) @Nullable String key,
        @Schema(nullable = true) @Nullable String label,
        @Schema(nullable = true) @Nullable String text,
        @Schema(nullable = true) @Nullable PointDto point) {

    static @Nullable PublicLocationDto of(@Nullable Location location) {
        if (location == null) {
            return null;
        }
        var place = location.place();
        return new PublicLocationDto(
                place == null ? null : place.key().value(),
                place == null ? null : place.label(),
                location.text(),
                PointDto.of(location.point()));
    }
}
