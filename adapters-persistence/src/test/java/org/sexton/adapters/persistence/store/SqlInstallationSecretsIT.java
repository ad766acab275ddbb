package org.sexton.adapters.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.persistence.testing.TestPostgres;

class SqlInstallationSecretsIT {

    @Test
    void every_replica_is_told_the_key_that_the_first_one_made() {
        var database = TestPostgres.migrated().asApp();
        var first = new SqlInstallationSecrets(database, new SeededIds(1));
        var second = new SqlInstallationSecrets(database, new SeededIds(2));

        assertThat(first.cursorKey()).hasSize(32).isEqualTo(first.cursorKey());
        assertThat(second.cursorKey()).isEqualTo(first.cursorKey());
    }

    @Test
    void each_installation_has_a_key_of_its_own() {
        var one = new SqlInstallationSecrets(TestPostgres.migrated().asApp(), new SeededIds(1));
        var other = new SqlInstallationSecrets(TestPostgres.migrated().asApp(), new SeededIds(2));

        assertThat(one.cursorKey()).isNotEqualTo(other.cursorKey());
    }
}
