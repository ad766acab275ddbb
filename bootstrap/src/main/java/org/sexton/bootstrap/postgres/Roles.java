package org.sexton.bootstrap.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The roles of the embedded server and the database they work in: one owns it, those of the application and of the
 * public portal own nothing.
 * Made where missing, so that an interrupted first start is finished by the next.
 */
record Roles(EmbeddedSettings settings) {
    void ensure(String maintenanceUrl, String database) throws SQLException {
        try (var connection =
                Database.connecting(maintenanceUrl, settings.superuser()).getConnection()) {
            ensureRole(connection, settings.owner());
            ensureRole(connection, settings.app());
            ensureRole(connection, settings.portal());
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
                execute(
                        connection,
                        "CREATE DATABASE " + database + " OWNER "
                                + settings.owner().username());
            }
        }
    }

    private static void ensureRole(Connection connection, Credentials role) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role.username())) {
            execute(connection, "CREATE ROLE " + role.username() + " LOGIN");
        }
        // the driver sends the SCRAM verifier: the password itself reaches neither the server nor its log
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.username(), role.password().toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
