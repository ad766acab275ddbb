package org.sexton.adapters.persistence.whole;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.schema.Schema;

/**
 * Takes an archive into an empty installation: all of it or nothing. Works as the owner of the schema, who alone can put
 * the triggers aside that judge changes, in the one transaction that holds every table for itself; foreign keys and checks
 * are asked as ever, and what triggers guard is {@linkplain Wholeness asked of the whole} before anyone else sees it.
 */
public final class WholeImport {

    private final DataSource owner;
    private final Schema schema;
    private final Set<String> clients;

    /**
     * @param owner connects as the owner of the schema
     * @param schema of that database
     * @param clients the roles as whom a running application is connected
     */
    public WholeImport(DataSource owner, Schema schema, Set<String> clients) {
        this.owner = owner;
        this.schema = schema;
        this.clients = Set.copyOf(clients);
    }

    /** What came in. */
    public record Taken(String sexton, int tables, long rows, long photos) {}

    /**
     * Requires that the archive is whole, brings an empty database to the archive's schema, takes all in, and then brings
     * it up to date.
     *
     * @throws ArchiveRefused if the archive was altered, if the installation is in use, or if one is too new for the other
     */
    public Taken from(ArchiveSource archive) throws SQLException, IOException {
        var checked = Checked.whole(archive);
        var manifest = checked.manifest();
        bringTo(manifest);
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            requireNobodyAtWork(connection);
            new Filling(connection, archive, manifest).fill();
            connection.commit();
            connection.setAutoCommit(true);
            WholeExport.execute(connection, "ANALYZE");
        }
        schema.migrate();
        return new Taken(
                manifest.sexton(),
                manifest.tables().size(),
                manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                checked.photos());
    }

    private void bringTo(Manifest manifest) {
        var wanted = manifest.schema();
        if (!schema.knows(wanted)) {
            throw new ArchiveRefused("It was written by Sexton " + manifest.sexton() + " with the schema " + wanted
                    + ", which this one does not know yet. Take a Sexton that is as new.");
        }
        if (schema.isBeyond(wanted)) {
            throw new ArchiveRefused("It was written with the schema " + wanted + ", and this database has "
                    + schema.version().orElseThrow() + " already. Choose a database without tables, or another data"
                    + " directory: that is brought to " + wanted + " first, and up to date afterwards.");
        }
        schema.migrateTo(wanted);
    }

    private void requireNobodyAtWork(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT count(*) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND usename = ANY (?) AND pid <> pg_backend_pid()")) {
            statement.setArray(1, connection.createArrayOf("text", clients.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) > 0) {
                    throw new ArchiveRefused("Sexton runs on this database (" + row.getInt(1)
                            + " connections). Stop it first: it would go on with what it knew before.");
                }
            }
        }
    }

    /** An archive of which every file was read once, and is as it was written. */
    private record Checked(Manifest manifest, long photos) {

        static Checked whole(ArchiveSource archive) throws IOException {
            var manifest = Manifest.read(archive);
            for (var table : manifest.tables()) {
                if (!Meter.of(archive.open(table.file())).equals(table.measure())) {
                    throw new ArchiveRefused(table.file() + " is not as it was written: it was altered or damaged.");
                }
            }
            var photos = manifest.tables().stream().anyMatch(table -> Pictures.are(table.name()))
                    ? Pictures.check(archive)
                    : 0;
            var known = 1 + manifest.tables().size() + photos;
            if (archive.size() != known) {
                throw new ArchiveRefused("It holds " + archive.size() + " files, and " + Manifest.FILE + " knows of "
                        + known + ": something was added to it.");
            }
            return new Checked(manifest, photos);
        }
    }
}
