package org.sexton.adapters.persistence.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.testing.TestDatabase;

/** How many rows of some tables the database reads, by its own count. */
final class RowsRead implements AutoCloseable {

    private static final String SQL = """
            SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname = ANY (?))
                 + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = ANY (?))""";

    private final Connection connection;
    private final List<String> tables;

    RowsRead(TestDatabase database, String... tables) {
        try {
            connection = database.asApp().getConnection();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        this.tables = List.of(tables);
    }

    /** A session counts what it did itself; another would see it later. So all of it happens in one, which stays open. */
    DataSource database() {
        var loader = RowsRead.class.getClassLoader();
        var kept = (Connection) Proxy.newProxyInstance(
                loader, new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (_, _, _) -> kept);
    }

    long by(Runnable work) {
        var before = soFar();
        work.run();
        return soFar() - before;
    }

    private long soFar() {
        var database = database();
        Sql.of("SELECT pg_stat_force_next_flush()").first(database, _ -> true);
        return Sql.of(SQL, tables, tables)
                .first(database, row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
