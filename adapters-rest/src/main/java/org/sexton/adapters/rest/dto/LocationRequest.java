package org.sexton.adapters.rest.dto;

import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.LocationInput;

/** A known place by its key, words, a point, or several of them. */
public record LocationRequest(
        @Nullable String key,
        @Nullable String text,
        @Nullable PointRequest point) {

    /** WGS 84, degrees. */
    public record PointRequest(
            @Nullable Double lat, @Nullable Double lon) {}

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
