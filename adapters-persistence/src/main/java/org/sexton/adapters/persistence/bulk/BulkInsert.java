package org.sexton.adapters.persistence.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sexton.adapters.persistence.query.SqlFailure;

/** Many new rows of one table in one statement. Triggers, constraints and grants hold as for any other. */
@ApplicationScoped
public class BulkInsert {

    private static final int CHUNK = 1 << 16;

    private final DataSource database;

    BulkInsert(DataSource database) {
        this.database = database;
    }

    /**
     * Part of the transaction that is under way.
     *
     * @throws SqlFailure if the database refuses any of them or is away
     */
    public <R> void insert(CopyTable<R> table, Stream<R> rows) {
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.statement());
            try {
                send(table, rows.iterator(), copy);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static <R> void send(CopyTable<R> table, Iterator<R> rows, CopyIn copy) throws SQLException {
        var text = new StringBuilder(CHUNK);
        while (rows.hasNext()) {
            table.append(rows.next(), text);
            if (text.length() >= CHUNK || !rows.hasNext()) {
                var bytes = text.toString().getBytes(UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
    }
}
