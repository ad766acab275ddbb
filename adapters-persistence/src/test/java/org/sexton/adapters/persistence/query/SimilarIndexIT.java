package org.sexton.adapters.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

class SimilarIndexIT {

    private final TestDatabase database = TestPostgres.migrated();
    private final SimilarIndex index = new SimilarIndex(database.asApp());

    @Test
    void the_application_builds_it_anew_though_it_does_not_own_it() throws SQLException {
        var before = file();

        assertThat(index.buildAnew()).isTrue();

        assertThat(file()).isNotEqualTo(before);
    }

    @Test
    void it_stays_as_it_is_where_somebody_is_at_work_on_the_reports_and_nothing_is_held_afterwards()
            throws SQLException {
        var before = file();
        try (var other = database.asOwner().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("LOCK TABLE public_similar IN ROW EXCLUSIVE MODE");
            }

            assertThat(index.buildAnew()).isFalse();
            assertThat(file()).isEqualTo(before);
            other.rollback();
        }

        assertThat(index.buildAnew()).isTrue();
    }

    /** Another one each time it is built. */
    private long file() throws SQLException {
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_relation_filenode('public_similar_title')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
