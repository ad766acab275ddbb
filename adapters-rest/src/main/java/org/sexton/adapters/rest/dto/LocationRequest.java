package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.LocationInput;

/** A known place by its key, words, a point, or several of them. */
public record LocationRequest(
        @Schema(nullable = true) @Nullable String key,
        @Schema(nullable = true) @Nullable String text,
        @Schema(nullable = true) @Nullable PointRequest point) {

    /** WGS 84, degrees. */
    public record PointRequest(
            @Schema(required = true) @Nullable Double lat,
            @Schema(required = true) @Nullable Double lon) {}

    static @Nullable LocationInput input(@Nullable LocationRequest request) {
        if (request == null) {
            return null;
        }
        var point = request.point();
        return point == null
                ? new LocationInput(request.key(), request.text(), null, null)
                : new LocationInput(
                        request.key(),
                        request.text(),
                        point.lat() == null ? Double.valueOf(Double.NaN) : point.lat(),
                        point.lon() == null ? Double.valueOf(Double.NaN) : point.lon());
    }
}
