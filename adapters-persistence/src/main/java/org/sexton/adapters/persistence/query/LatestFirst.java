package org.sexton.adapters.persistence.query;

import javax.sql.DataSource;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.Total;

/** The order of lists that begin with the latest report, over rows {@code t} with a creation and a reference. */
final class LatestFirst {

    static final String ORDER = "t.created_at DESC, t.reference COLLATE \"C\" DESC";

    private LatestFirst() {}

    static Sql behind(PublicPosition position) {
        return Sql.of(
                "(t.created_at, t.reference COLLATE \"C\") < (?, ?)",
                position.createdAt(),
                position.reference().value());
    }

    /** @param rows from FROM on */
    static Total total(Sql rows, DataSource database) {
        return Sql.of("SELECT count(*) FROM (SELECT")
                .add(rows)
                .add("LIMIT ?) counted", Total.CAP + 1)
                .first(database, row -> Total.of(row.getLong(1)))
                .orElseThrow();
    }
}
