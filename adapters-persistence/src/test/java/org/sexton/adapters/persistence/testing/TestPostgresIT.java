package org.sexton.adapters.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.schema.Schema;

class TestPostgresIT {
    @Test
    void a_migrated_database_has_nothing_pending_even_in_the_eyes_of_the_application() {
        assertThat(new Schema(TestPostgres.migrated().asApp(), TestDatabase.APP, TestDatabase.PORTAL).pending())
                .isEmpty();
    }

    @Test
    void each_database_stands_alone() {
        var one = TestPostgres.migrated();
        var other = TestPostgres.migrated();
        one.execute("CREATE TABLE mine (id int)");

        assertThatThrownBy(() -> other.execute("SELECT * FROM mine")).hasMessageContaining("refused");
    }

    @Test
    void the_application_may_not_create_tables() {
        assertThatThrownBy(() -> TestDatabase.execute(TestPostgres.migrated().asApp(), "CREATE TABLE mine (id int)"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
