package org.sexton.bootstrap.chaos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is in the database, asked past the application. */
final class Facts {

    /** One row. */
    interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Facts(DataSource database) {
        this.database = database;
    }

    <T> List<T> list(String sql, Read<T> read) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(read.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    long count(String sql) {
        return list(sql, row -> row.getLong(1)).getFirst();
    }

    int change(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
