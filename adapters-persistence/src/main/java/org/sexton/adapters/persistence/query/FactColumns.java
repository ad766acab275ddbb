package org.sexton.adapters.persistence.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Status;

/** What tickets are sorted by, with the labels of today: of a row {@code t} and its {@code s}, {@code c} and {@code l}. */
final class FactColumns {

    static final String COLUMNS = """
            t.location_text, t.location_lat, t.location_lon,
            s.key AS status_key, s.label AS status_label, s.phase AS status_phase, s.position AS status_position,
            s.colour AS status_colour, s.initial AS status_initial,
            c.key AS category_key, c.label AS category_label,
            l.key AS location_key, l.label AS location_label, l.parent_key AS location_parent_key""";

    private FactColumns() {}

    static Status status(ResultSet row) throws SQLException {
        return new Status(
                new Key(row.getString("status_key")),
                row.getString("status_label"),
                Phase.valueOf(row.getString("status_phase").toUpperCase(Locale.ROOT)),
                row.getInt("status_position"),
                row.getString("status_colour"),
                row.getBoolean("status_initial"));
    }

    static @Nullable Category category(ResultSet row) throws SQLException {
        var key = row.getString("category_key");
        return key == null ? null : new Category(new Key(key), row.getString("category_label"));
    }

    static @Nullable Location location(ResultSet row) throws SQLException {
        var place = place(row);
        var text = row.getString("location_text");
        var lat = row.getObject("location_lat", Double.class);
        var point = lat == null ? null : new Point(lat, row.getDouble("location_lon"));
        return place == null && text == null && point == null ? null : new Location(place, text, point);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var key = row.getString("location_key");
        var parent = row.getString("location_parent_key");
        return key == null
                ? null
                : new Place(new Key(key), row.getString("location_label"), parent == null ? null : new Key(parent));
    }
}
