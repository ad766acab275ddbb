package org.sexton.adapters.persistence.query;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One statement in the making: text and the values of its question marks, always together.
 *
 * <p>Values are strings, numbers, booleans, UUIDs, instants, dates and collections of strings, which become a
 * {@code text[]}.
 */
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int FETCH = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    public static Sql of(String text, @Nullable Object... values) {
        return new Sql().add(text, values);
    }

    /** Appends, after a blank. The text is never made of input: what comes from outside is a value. */
    public Sql add(String more, @Nullable Object... moreValues) {
        text.append(text.isEmpty() ? "" : " ").append(more);
        values.addAll(Arrays.asList(moreValues));
        return this;
    }

    public Sql add(Sql more) {
        return add(more.text.toString(), more.values.toArray());
    }

    /** @throws SqlFailure if the database refuses it or is away */
    public <T> List<T> list(DataSource database, Reader<T> reader) {
        return with(database, statement -> {
            var rows = new ArrayList<T>();
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(reader.read(results));
                }
            }
            return rows;
        });
    }

    /**
     * Reads each row in turn, with few of them in memory at a time. Inside a transaction: outside of one, all come at once.
     */
    public <T> List<T> found(DataSource database, Reader<List<T>> reader) {
        return with(database, statement -> {
            statement.setFetchSize(FETCH);
            var found = new ArrayList<T>();
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    found.addAll(reader.read(results));
                }
            }
            return found;
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(DataSource database, Reader<T> reader) {
        return list(database, reader).stream().findFirst();
    }

    /** The one row that there always is, in the transaction of this connection. */
    <T> T one(Connection connection, Reader<T> reader) throws SQLException {
        try (var statement = prepared(connection);
                var row = statement.executeQuery()) {
            row.next();
            return reader.read(row);
        }
    }

    /**
     * The statement with its values written into it, quoted by the database itself: for what takes no parameters, such as
     * COPY.
     */
    String written(Connection connection) throws SQLException {
        var format = text.toString().replace("%", "%%").replace("?", "%L");
        return Sql.of("SELECT format(?" + ", ?".repeat(values.size()) + ")", format)
                .add("", values.toArray())
                .one(connection, row -> row.getString(1));
    }

    /** @return how many rows it touched */
    public int execute(DataSource database) {
        return with(database, PreparedStatement::executeUpdate);
    }

    private interface Use<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(DataSource database, Use<T> use) {
        try (var connection = database.getConnection();
                var statement = prepared(connection)) {
            return use.apply(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, toJdbc(values.get(i), connection));
        }
        return statement;
    }

    private static @Nullable Object toJdbc(@Nullable Object value, Connection connection) throws SQLException {
        return switch (value) {
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Collection<?> many -> array(many, connection);
            case null, default -> value;
        };
    }

    private static Array array(Collection<?> many, Connection connection) throws SQLException {
        return connection.createArrayOf(
                "text", many.stream().map(Object::toString).toArray());
    }
}
