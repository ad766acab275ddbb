package org.sexton.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.bootstrap.CannotStart;

class ServedDatabaseIT {
    private final List<String> said = new ArrayList<>();

    @Test
    void is_brought_up_to_date_by_its_owner() {
        var database = served(TestPostgres.empty(), TestDatabase.APP, TestDatabase.OWNER);

        Readiness.migrate(database, said::add);

        assertThat(said).singleElement().asString().startsWith("Bringing the database up to date: ");
        assertThatCode(() -> Readiness.check(database)).doesNotThrowAnyException();
        said.clear();
        Readiness.migrate(database, said::add);
        assertThat(said).isEmpty();
    }

    @Test
    void without_its_owner_it_has_to_be_up_to_date() {
        var behind = served(TestPostgres.empty(), TestDatabase.APP, null);
        assertThatThrownBy(() -> Readiness.migrate(behind, said::add))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("sexton migrate")
                .hasMessageContaining("SEXTON_DATABASE_OWNER_USERNAME");

        var current = served(TestPostgres.migrated(), TestDatabase.APP, null);
        assertThatCode(() -> Readiness.migrate(current, said::add)).doesNotThrowAnyException();
    }

    @Test
    void a_role_that_could_undo_its_grants_is_refused() {
        var database = TestPostgres.migrated();

        assertThatThrownBy(() -> Readiness.check(served(database, "postgres", null)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgres, a superuser");
        assertThatThrownBy(() -> Readiness.check(served(database, TestDatabase.OWNER, null)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("sexton_owner, which owns tables");
    }

    @Test
    void a_role_of_the_public_pages_that_reads_more_than_what_is_public_is_refused() {
        var database = TestPostgres.migrated();
        assertThatCode(() -> Readiness.check(served(database, TestDatabase.APP, null)))
                .doesNotThrowAnyException();

        for (var role : List.of(TestDatabase.APP, TestDatabase.OWNER, "postgres")) {
            assertThatThrownBy(() -> Readiness.check(served(database, TestDatabase.APP, role, null)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("public pages must not read as " + role);
        }
        database.execute("GRANT SELECT (title) ON ticket TO " + TestDatabase.PORTAL);
        assertThatThrownBy(() -> Readiness.check(served(database, TestDatabase.APP, null)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("can read what is not public");
    }

    @Test
    void a_role_that_the_server_turns_away_is_told_at_once() {
        var database = served(TestPostgres.empty(), "nobody_here", null);

        assertThatThrownBy(() -> ServedDatabase.await(database, said::add))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("turns nobody_here away");
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db/sexton, jdbc:postgresql://db/sexton",
        "postgres://db:5433/sexton?sslmode=require, jdbc:postgresql://db:5433/sexton?sslmode=require",
        "jdbc:postgresql://one:5432,jdbc:postgresql://one:5432"
    })
    void its_address_is_taken_as_hosters_give_it(String given, String jdbc) {
        assertThat(ServedDatabase.jdbcUrl(given)).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/sexton", "db/sexton", "postgresql://me:secret@db/sexton"})
    void other_addresses_are_refused_without_repeating_a_secret(String given) {
        assertThatThrownBy(() -> ServedDatabase.jdbcUrl(given))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SEXTON_DATABASE_")
                .hasMessageNotContaining("secret");
    }

    @Test
    void needs_a_role_to_connect_as() {
        var address = Map.of("SEXTON_DATABASE_URL", "postgresql://db/sexton");
        assertThatThrownBy(() -> ServedDatabase.from(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SEXTON_DATABASE_USERNAME");

        var environment = new HashMap<>(address);
        environment.put("SEXTON_DATABASE_USERNAME", "app");
        assertThatThrownBy(() -> ServedDatabase.from(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SEXTON_DATABASE_PORTAL_USERNAME");
    }

    @Test
    void the_public_pages_may_read_from_a_replica() {
        var database = ServedDatabase.from(Map.of(
                "SEXTON_DATABASE_URL", "postgresql://db/sexton",
                "SEXTON_DATABASE_USERNAME", "app",
                "SEXTON_DATABASE_PORTAL_USERNAME", "portal",
                "SEXTON_DATABASE_PORTAL_URL", "postgresql://replica/sexton"));

        assertThat(database.url()).isEqualTo("jdbc:postgresql://db/sexton");
        assertThat(database.portalUrl()).isEqualTo("jdbc:postgresql://replica/sexton");
    }

    private static Database served(TestDatabase database, String app, @Nullable String owner) {
        return served(database, app, TestDatabase.PORTAL, owner);
    }

    private static Database served(TestDatabase database, String app, String portal, @Nullable String owner) {
        var environment = new HashMap<>(Map.of(
                "SEXTON_DATABASE_URL", database.url(),
                "SEXTON_DATABASE_USERNAME", app,
                "SEXTON_DATABASE_PORTAL_USERNAME", portal));
        if (owner != null) {
            environment.put("SEXTON_DATABASE_OWNER_USERNAME", owner);
        }
        return ServedDatabase.from(environment);
    }
}
