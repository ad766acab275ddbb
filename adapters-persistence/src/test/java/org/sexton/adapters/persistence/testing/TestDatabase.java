package org.sexton.adapters.persistence.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own in the {@link TestPostgres} cluster, migrated and empty, gone with the JVM. */
public record TestDatabase(String url) {
    /** The role that owns the schema and runs the migrations. */
    public static final String OWNER = "sexton_owner";
    /** The role the application connects as; it owns nothing. */
    public static final String APP = "sexton_app";
    /** The role the public portal reads as. */
    public static final String PORTAL = "sexton_portal";

    /** The cluster trusts every local connection: any password passes, an empty one included. */
    static final String PASSWORD = "unused";

    private static final String CLEAR = """
            ALTER TABLE ticket DISABLE TRIGGER USER;
            ALTER TABLE ticket_event DISABLE TRIGGER USER;
            ALTER TABLE admin_event DISABLE TRIGGER USER;
            ALTER TABLE checkpoint_ticket DISABLE TRIGGER USER;
            ALTER TABLE status DISABLE TRIGGER USER;
            ALTER TABLE organisation DISABLE TRIGGER USER;
            TRUNCATE photo, users, status, category, location, receipt, sign_in_link, follower_asked, delivery, admin_event
                CASCADE;
            INSERT INTO status (key, label, phase, position, colour, initial) VALUES
                ('new', 'New', 'open', 1, 'blue', true),
                ('open', 'Open', 'open', 2, 'amber', false),
                ('resolved', 'Resolved', 'resolved', 3, 'green', false);
            UPDATE organisation SET name = NULL, portal = 'open', reports = 'at_once';
            SET CONSTRAINTS ALL IMMEDIATE;
            ALTER TABLE organisation ENABLE TRIGGER USER;
            ALTER TABLE status ENABLE TRIGGER USER;
            ALTER TABLE checkpoint_ticket ENABLE TRIGGER USER;
            ALTER TABLE admin_event ENABLE TRIGGER USER;
            ALTER TABLE ticket ENABLE TRIGGER USER;
            ALTER TABLE ticket_event ENABLE TRIGGER USER""";

    /** Connects as the application does. */
    public DataSource asApp() {
        return connecting(APP);
    }

    /** Connects as the public portal does. */
    public DataSource asPortal() {
        return connecting(PORTAL);
    }

    /** Connects as the owner of the schema, for arranging what the application may not. */
    public DataSource asOwner() {
        return connecting(OWNER);
    }

    /** Connects as one whom no guard holds back, for doing what only a tampering administrator of the server could. */
    public DataSource asSuperuser() {
        return connecting("postgres");
    }

    /** Takes out all that an installation gathers, which its owner alone can do; its own secrets stay. */
    public void clear() {
        execute(CLEAR);
    }

    /** Runs one statement as the owner. */
    public void execute(String sql) {
        execute(asOwner(), sql);
    }

    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("refused: " + sql, e);
        }
    }

    private DataSource connecting(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(PASSWORD);
        return source;
    }
}
