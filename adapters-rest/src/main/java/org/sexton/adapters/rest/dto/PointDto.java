package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Point;

/** WGS 84, degrees. */
@Schema(name = "Point")
public record PointDto(double lat, double lon) {

    static @Nullable PointDto of(@Nullable Point point) {
        return point == null ? null : new PointDto(point.lat(), point.lon());
    }
}
