package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;

/**
 * @param label the known place's name, the whole way down the tree
 * @param text what a person reads: the words that were given, or else the label, or the point
 */
@Schema(name = "Location")
public record LocationDto(
        @Schema(nullable = true) @Nullable String key,
        @Schema(nullable = true) @Nullable String label,
        String text,
        @Schema(nullable = true) @Nullable PointDto point) {

    static @Nullable LocationDto of(@Nullable Location location) {
        if (location == null) {
            return null;
        }
        var place = location.place();
        return new LocationDto(
                place == null ? null : place.key().value(),
                place == null ? null : place.label(),
                words(location.text(), place, location.point()),
                PointDto.of(location.point()));
    }

    private static String words(@Nullable String text, @Nullable Place place, @Nullable Point point) {
        if (text != null) {
            return text;
        }
        return place != null ? place.label() : String.valueOf(point);
    }
}
