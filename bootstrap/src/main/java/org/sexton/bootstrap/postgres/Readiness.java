package org.sexton.bootstrap.postgres;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.sexton.adapters.persistence.schema.Schema;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;

/** What must hold of a database before the application may run on it. */
public final class Readiness {
    private static final int OLDEST_SERVER = 16;

    private static final String ROLE = """
            SELECT role.rolsuper, current_setting('server_version_num')::int / 10000,
                   (SELECT count(*) FROM pg_class AS owned
                     WHERE owned.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_|^information_schema$')
                       AND pg_has_role(current_user, owned.relowner, 'USAGE'))
              FROM pg_roles AS role
             WHERE role.rolname = current_user
            """;

    private static final String READABLE_BEYOND_PUBLIC = """
            SELECT count(*)
              FROM pg_class AS relation
             WHERE relation.relkind IN ('r', 'p', 'v', 'm', 'f')
               AND relation.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_|^information_schema$')
               AND relation.relname !~ '^public_'
               AND has_any_column_privilege(current_user, relation.oid, 'SELECT')
            """;

    private Readiness() {}

    /**
     * Brings the schema up to date where the owner's credentials are known; otherwise requires that it is.
     *
     * @throws CannotStart if a migration fails, or is needed and can't be run
     */
    public static void migrate(Database database, Console console) {
        try {
            var schema = schema(database);
            var pending = schema.pending();
            if (pending.isEmpty()) {
                return;
            }
            if (database.owner().isEmpty()) {
                throw new CannotStart("The database lacks " + counted(pending) + " (" + String.join(", ", pending)
                        + "). Run `sexton migrate` with SEXTON_DATABASE_OWNER_USERNAME and"
                        + " SEXTON_DATABASE_OWNER_PASSWORD of the role that owns the schema, or start with them.");
            }
            console.say("Bringing the database up to date: " + counted(pending));
            schema.migrate();
        } catch (FlywayException e) {
            throw new CannotStart("The database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** The schema of the database, in the hands of its owner where that is known. */
    public static Schema schema(Database database) {
        return new Schema(
                database.as(database.owner().orElse(database.app())),
                database.app().username(),
                database.portal().username());
    }

    /**
     * Requires that neither role can go round what the database guards: the application's could change no schema and no
     * grant, the portal's can read nothing but what is public.
     *
     * @throws CannotStart if one could, or if the server is too old
     */
    public static void check(Database database) {
        checkApp(database);
        checkPortal(database);
    }

    private static void checkApp(Database database) {
        try (var connection = database.as(database.app()).getConnection();
                var statement = connection.createStatement();
                var role = statement.executeQuery(ROLE)) {
            role.next();
            if (role.getInt(2) < OLDEST_SERVER) {
                throw new CannotStart(
                        "Sexton needs PostgreSQL " + OLDEST_SERVER + " or newer; this is " + role.getInt(2) + ".");
            }
            if (role.getBoolean(1)) {
                throw new CannotStart("Sexton must not connect as " + database.app()
                        + ", a superuser: what the database guards would be open to it. Give it a role of its own.");
            }
            if (role.getInt(3) > 0) {
                throw new CannotStart("Sexton must not connect as " + database.app()
                        + ", which owns tables: it could undo their grants. Give it a role that owns nothing.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static void checkPortal(Database database) {
        try (var connection = Database.connecting(database.portalUrl(), database.portal())
                        .getConnection();
                var statement = connection.createStatement();
                var readable = statement.executeQuery(READABLE_BEYOND_PUBLIC)) {
            readable.next();
            if (readable.getInt(1) > 0) {
                throw new CannotStart("The public pages must not read as " + database.portal()
                        + ", which can read what is not public. Give them a role of their own without any grants.");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database of the public pages does not answer " + database.portal() + ": " + e.getMessage(), e);
        }
    }

    private static String counted(List<String> migrations) {
        return migrations.size() == 1 ? "1 migration" : migrations.size() + " migrations";
    }
}
