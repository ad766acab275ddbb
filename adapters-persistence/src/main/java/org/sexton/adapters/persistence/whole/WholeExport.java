package org.sexton.adapters.persistence.whole;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes out all of an installation as it is at one moment, while people go on working. The database makes the lines and
 * they pass through: it takes as much memory for many tickets as for few.
 */
public final class WholeExport {

    /** A text means the same wherever it is written and read. */
    static final String NEUTRAL = """
            SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601';
            SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1""";

    private static final String SCHEMA = """
            SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL
             ORDER BY string_to_array(version, '.')::int[] DESC LIMIT 1
            """;

    private final DataSource database;
    private final String sexton;

    /**
     * @param database connects as the application, which may read all that is exported
     * @param sexton the version that writes it
     */
    public WholeExport(DataSource database, String sexton) {
        this.database = database;
        this.sexton = sexton;
    }

    /** How much there was. */
    public record Written(int tables, long rows, long photos) {}

    /** @throws SQLException if the database breaks off; then nothing has the archive's name */
    public Written to(ArchiveSink sink) throws SQLException, IOException {
        try (sink;
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            execute(connection, NEUTRAL);
            var written = write(connection, sink);
            sink.finish();
            return written;
        }
    }

    private Written write(Connection connection, ArchiveSink sink) throws SQLException, IOException {
        var catalogue = new TableCatalogue(connection);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalogue.tables()) {
            tables.add(write(table, copies, sink));
        }
        var pictures = tables.stream().anyMatch(table -> Pictures.are(table.name()));
        if (pictures) {
            Pictures.write(connection, sink);
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.FORMAT_VERSION,
                sexton,
                schema(connection),
                tables,
                sequences(connection, catalogue.sequences()),
                LeftOut.ALL.stream()
                        .map(left -> new Manifest.Absent(left.name(), left.reason()))
                        .toList());
        try (var file = sink.begin(Manifest.FILE)) {
            file.write(manifest.bytes());
        }
        return new Written(
                tables.size(),
                tables.stream().mapToLong(Manifest.Table::rows).sum(),
                tables.stream()
                        .filter(table -> Pictures.are(table.name()))
                        .mapToLong(Manifest.Table::rows)
                        .sum());
    }

    private static Manifest.Table write(Shape table, CopyManager copies, ArchiveSink sink)
            throws SQLException, IOException {
        var pictures = Pictures.are(table.name());
        try (var meter = new Meter(sink.begin(Shape.file(table.name())))) {
            var rows = copies.copyOut(pictures ? Pictures.copyOut() : table.copyOut(), meter);
            var measure = meter.measure();
            return new Manifest.Table(
                    table.name(),
                    pictures ? Pictures.columns() : table.columns(),
                    rows,
                    measure.bytes(),
                    measure.sha256());
        }
    }

    private static List<Manifest.Sequence> sequences(Connection connection, List<String> names) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT last_value, is_called FROM " + Shape.quoted(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    private static String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SCHEMA)) {
            if (!row.next()) {
                throw new ArchiveRefused("The database has no schema yet: there is nothing to write out.");
            }
            return row.getString(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
