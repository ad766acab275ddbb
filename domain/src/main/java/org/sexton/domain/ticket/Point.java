package org.sexton.domain.ticket;

import java.util.Locale;

/** A point on the ground in WGS 84 degrees, kept to six decimals (about 0.1 m). */
public record Point(double lat, double lon) {

    private static final double PRECISION = 1e6;

    /** @throws IllegalArgumentException outside of -90..90 and -180..180; ask {@link #isValid} about foreign input first */
    public Point {
        if (!isValid(lat, lon)) {
            throw new IllegalArgumentException("not a point on Earth");
        }
        lat = Math.round(lat * PRECISION) / PRECISION;
        lon = Math.round(lon * PRECISION) / PRECISION;
    }

    public static boolean isValid(double lat, double lon) {
        return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f,%.6f", lat, lon);
    }
}
