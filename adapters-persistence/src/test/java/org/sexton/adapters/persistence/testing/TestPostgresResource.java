package org.sexton.adapters.persistence.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the application under test to a migrated database of its own, as the role that owns nothing. */
public final class TestPostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var url = TestPostgres.migrated().url();
        return Map.of(
                "quarkus.datasource.portal.jdbc.url", url,
                "quarkus.datasource.portal.username", TestDatabase.PORTAL,
                "quarkus.datasource.portal.password", TestDatabase.PASSWORD,
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", TestDatabase.APP,
                "quarkus.datasource.password", TestDatabase.PASSWORD);
    }

    @Override
    public void stop() {}
}
