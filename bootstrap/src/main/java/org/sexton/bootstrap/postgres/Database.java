package org.sexton.bootstrap.postgres;

import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database that answers. Closing it stops what was started for it and leaves alone what was not.
 */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ReachedDatabase {
    /** A JDBC URL without credentials. */
    String url();

    /** The role the application connects as: it owns nothing. */
    Credentials app();

    /** The role the public portal reads as: it may read what is public, and nothing else. */
    Credentials portal();

    /** A JDBC URL, without credentials, of where the portal reads: this database, or a replica of it. */
    String portalUrl();

    /** The role that owns the schema; absent where somebody else runs the migrations. */
    Optional<Credentials> owner();

    @Override
    void close();

    default DataSource as(Credentials role) {
        return connecting(url(), role);
    }

    static DataSource connecting(String url, Credentials role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.username());
        source.setPassword(role.password());
        source.setApplicationName("sexton");
        return source;
    }
}
