package org.sexton.adapters.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.sexton.application.port.out.TicketExport;
import org.sexton.application.query.SpreadsheetText;
import org.sexton.application.query.TicketFilter;

/** By COPY: the database makes the lines, and they pass through. */
@ApplicationScoped
public class SqlTicketExport implements TicketExport {

    private static final int BUFFER = 1 << 16;

    /** One for each of {@link TicketExport#COLUMNS}. */
    private static final List<String> CELLS = List.of(
            "t.reference",
            text("t.title"),
            text("t.description"),
            "t.status_key",
            text("s.label"),
            "t.phase",
            "t.priority",
            "t.category_key",
            text("c.label"),
            "t.location_key",
            text("l.label"),
            text("t.location_text"),
            degrees("t.location_lat"),
            degrees("t.location_lon"),
            "CASE WHEN t.sensitive THEN 'true' ELSE 'false' END",
            "t.reporter_kind",
            text("coalesce(r.name, t.reporter_name)"),
            text("coalesce(r.email, t.reporter_email)"),
            "CASE WHEN t.assignee_user_id IS NOT NULL THEN 'staff' WHEN t.assignee_name IS NOT NULL THEN 'named' END",
            text("coalesce(a.name, t.assignee_name)"),
            "t.due_on",
            timestamp("t.created_at"),
            timestamp("t.updated_at"),
            timestamp("t.resolved_at"),
            "t.version");

    private final DataSource database;

    SqlTicketExport(DataSource database) {
        this.database = database;
    }

    private static String text(String column) {
        return "CASE WHEN strpos('%s', left(%2$s, 1)) > 0 AND %2$s <> '' THEN '''' || %2$s ELSE %2$s END"
                .formatted(SpreadsheetText.DANGEROUS_BEGINNINGS, column);
    }

    private static String degrees(String column) {
        return "trim_scale(round(" + column + "::numeric, 6))";
    }

    private static String timestamp(String column) {
        return "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    }

    @Override
    public Extract open(TicketFilter filter) {
        try {
            var connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return new Copy(connection, TicketConditions.of(filter).ofTicket());
            } catch (SQLException | RuntimeException e) {
                giveBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    private static final class Copy implements Extract {

        private final Connection connection;
        private final Sql conditions;
        private final long count;

        Copy(Connection connection, Sql conditions) throws SQLException {
            this.connection = connection;
            this.conditions = conditions;
            this.count = Sql.of("SELECT count(*) FROM ticket t WHERE")
                    .add(conditions)
                    .one(connection, row -> row.getLong(1));
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            var lines = new BufferedOutputStream(new CrlfStream(out), BUFFER);
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement(), lines);
            } catch (SQLException e) {
                throw new IOException("the database broke off", e);
            }
            lines.flush();
        }

        private String statement() throws SQLException {
            var cells = new StringBuilder();
            for (int i = 0; i < CELLS.size(); i++) {
                cells.append(i == 0 ? "" : ", ")
                        .append(CELLS.get(i))
                        .append(" AS \"")
                        .append(COLUMNS.get(i))
                        .append('"');
            }
            return Sql.of("COPY (SELECT " + cells + " FROM ticket t " + TicketSelect.JOINS + " WHERE")
                    .add(conditions)
                    .add("ORDER BY t.created_at, t.id) TO STDOUT WITH (FORMAT csv, HEADER true)")
                    .written(connection);
        }

        @Override
        public void close() {
            try {
                giveBack(connection);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }
}
