package org.sexton.adapters.persistence.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The numbered migrations in {@code db/migration}, and how a database stands to them.
 *
 * <p>Migrations run as the database's owner and name the application's role by the placeholder {@code appRole} in their
 * grants, that of the public portal by {@code portalRole}. Roles themselves are made outside: a migration must run where it may not create any.
 */
public final class Schema {
    private static final String LOCATION = "classpath:db/migration";

    private final DataSource database;
    private final String appRole;
    private final String portalRole;

    /**
     * @param database connects as the owner to migrate; the application's role is enough to ask what is pending
     * @param appRole the existing role that the application connects as
     * @param portalRole the existing role that the public portal reads as
     */
    public Schema(DataSource database, String appRole, String portalRole) {
        this.database = database;
        this.appRole = appRole;
        this.portalRole = portalRole;
    }

    /**
     * Applies what is pending, each migration in its own transaction; safe to run on several machines at once.
     *
     * @return what was applied, oldest first; empty if the schema was current
     * @throws org.flywaydb.core.api.FlywayException if a migration fails, or if one that was applied is not the one
     *     known here
     */
    public List<String> migrate() {
        return flyway().migrate().migrations.stream()
                .map(applied -> applied.version + " " + applied.description)
                .toList();
    }

    /** What {@link #migrate} would apply, oldest first. */
    public List<String> pending() {
        return Arrays.stream(flyway().info().pending()).map(Schema::name).toList();
    }

    /** The number of the newest migration that was applied; empty for a database without any. */
    public Optional<String> version() {
        return Optional.ofNullable(flyway().info().current())
                .map(MigrationInfo::getVersion)
                .map(MigrationVersion::getVersion);
    }

    /** Whether the database is further than the migration of that number. */
    public boolean isBeyond(String version) {
        return version()
                .map(MigrationVersion::fromVersion)
                .filter(found -> found.compareTo(MigrationVersion.fromVersion(version)) > 0)
                .isPresent();
    }

    /** Whether a migration of that number is known here. */
    public boolean knows(String version) {
        return Arrays.stream(flyway().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .anyMatch(known -> known.equals(MigrationVersion.fromVersion(version)));
    }

    /** Applies what is pending up to the number, as {@link #migrate} applies all. */
    public void migrateTo(String version) {
        configuration().target(version).load().migrate();
    }

    private static String name(MigrationInfo migration) {
        return migration.getVersion() + " " + migration.getDescription();
    }

    private Flyway flyway() {
        return configuration().load();
    }

    private FluentConfiguration configuration() {
        return new FluentConfiguration(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(LOCATION)
                .placeholders(Map.of("appRole", appRole, "portalRole", portalRole))
                .cleanDisabled(true);
    }
}
