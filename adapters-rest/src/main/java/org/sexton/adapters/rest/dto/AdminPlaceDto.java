package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.KeptPlace;

/**
 * A known place as admins keep it.
 *
 * @param label its own name
 * @param path the whole way down to it, such as {@code Parish hall / Kitchen}
 * @param parent the key of what it lies in; null at the top
 * @param position among what lies in the same place, from 1; null while nobody has put it anywhere: then it stands behind
 *     those that were, by name
 * @param tickets how many are at the place itself
 */
@Schema(name = "AdminPlace")
public record AdminPlaceDto(
        String key,
        String label,
        String path,
        @Schema(ref = "PlaceKind") String kind,
        @Schema(nullable = true) @Nullable String parent,
        @Schema(nullable = true) @Nullable Integer position,
        long tickets) {

    /** All of them: each is followed by what lies in it. */
    @Schema(name = "AdminPlaces")
    public record ListDto(List<AdminPlaceDto> items) {}

    public static AdminPlaceDto of(Used<KeptPlace> used) {
        var place = used.what();
        return new AdminPlaceDto(
                place.key().value(),
                place.name(),
                place.label(),
                Wire.name(place.kind()),
                Objects.toString(place.parent(), null),
                place.position(),
                used.tickets());
    }

    public static ListDto list(List<Used<KeptPlace>> all) {
        return new ListDto(all.stream().map(AdminPlaceDto::of).toList());
    }
}
