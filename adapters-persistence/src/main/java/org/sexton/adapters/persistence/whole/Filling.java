package org.sexton.adapters.persistence.whole;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The one transaction in which an empty installation is filled. Whoever calls ends it. */
final class Filling {

    private final Connection connection;
    private final ArchiveSource archive;
    private final Map<String, Manifest.Table> files;
    private final Manifest manifest;
    private final TableCatalogue catalogue;

    Filling(Connection connection, ArchiveSource archive, Manifest manifest) {
        this.connection = connection;
        this.archive = archive;
        this.manifest = manifest;
        files = manifest.tables().stream().collect(toMap(Manifest.Table::name, table -> table));
        catalogue = new TableCatalogue(connection);
    }

    /** @throws ArchiveRefused if the installation is in use, or if what is taken in breaks a rule of it */
    void fill() throws SQLException, IOException {
        execute(WholeExport.NEUTRAL);
        var tables = catalogue.tables();
        requireSameShapes(tables);
        lock(tables);
        requireEmpty(tables);
        var guards = catalogue.guards();
        guard(guards, tables, "DISABLE");
        for (var table : tables) {
            if (LeftOut.SEEDED.contains(table.name())) {
                execute("DELETE FROM " + Shape.quoted(table.name()));
            }
        }
        execute("SET CONSTRAINTS ALL DEFERRED");
        for (var table : catalogue.inOrderOfReferences(tables)) {
            load(table);
        }
        askAtOnce();
        for (var sequence : manifest.sequences()) {
            set(sequence);
        }
        new Wholeness(connection).check(tables);
        guard(guards, tables, "ENABLE");
    }

    private void requireSameShapes(List<Shape> tables) {
        var found = tables.stream().collect(toMap(Shape::name, table -> (Set<String>) new HashSet<>(columns(table))));
        var told = files.values().stream()
                .collect(toMap(Manifest.Table::name, table -> (Set<String>) new HashSet<>(table.columns())));
        if (!found.equals(told)) {
            var differing = new HashSet<>(found.keySet());
            differing.addAll(told.keySet());
            differing.removeIf(table -> found.getOrDefault(table, Set.of("")).equals(told.get(table)));
            throw new ArchiveRefused("Its tables are not those of this Sexton, although both have the schema "
                    + manifest.schema() + ": " + differing.stream().sorted().collect(joining(", ")) + " differ.");
        }
    }

    private static List<String> columns(Shape table) {
        return Pictures.are(table.name()) ? Pictures.columns() : table.columns();
    }

    private void lock(List<Shape> tables) throws SQLException {
        execute("SET LOCAL lock_timeout = '10s'");
        execute("LOCK TABLE "
                + tables.stream().map(table -> Shape.quoted(table.name())).collect(joining(", ")));
    }

    private void requireEmpty(List<Shape> tables) throws SQLException {
        var used = new ArrayList<String>();
        for (var table : tables) {
            if (!LeftOut.SEEDED.contains(table.name()) && hasRows(table)) {
                used.add(table.name());
            }
        }
        if (!used.isEmpty()) {
            throw new ArchiveRefused("This installation is in use: there is something in " + String.join(", ", used)
                    + ". A whole installation is taken into an empty one alone.");
        }
    }

    private boolean hasRows(Shape table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + Shape.quoted(table.name()) + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Those alone that were switched on are switched on again. */
    private void guard(Map<String, List<String>> guards, List<Shape> tables, String how) throws SQLException {
        for (var table : tables) {
            for (var guard : guards.getOrDefault(table.name(), List.of())) {
                execute("ALTER TABLE " + Shape.quoted(table.name()) + " " + how + " TRIGGER " + Shape.quoted(guard));
            }
        }
    }

    private void load(Shape table) throws SQLException, IOException {
        var told = files.get(table.name());
        if (told == null) {
            throw new IllegalStateException(table.name() + " has the same shape in both");
        }
        try {
            var count = load(table, told);
            if (count != told.rows()) {
                throw new ArchiveRefused(told.file() + " has " + count + " rows where " + told.rows() + " are told.");
            }
        } catch (SQLException e) {
            throw refusedBy(e, told);
        } catch (IOException e) {
            // the driver tells so what the database says while it is written to
            if (e.getCause() instanceof SQLException refusal) {
                throw refusedBy(refusal, told);
            }
            throw e;
        }
    }

    private long load(Shape table, Manifest.Table told) throws SQLException, IOException {
        var pictures = Pictures.are(table.name());
        var shape = pictures ? table : new Shape(table.name(), told.columns(), table.order());
        try (var rows = new PGCopyOutputStream(connection.unwrap(PGConnection.class), shape.copyIn(), Meter.BUFFER)) {
            if (pictures) {
                Pictures.copy(archive, rows);
            } else {
                try (var csv = archive.open(told.file())) {
                    CsvRows.copy(csv, rows);
                }
            }
            return rows.endCopy();
        }
    }

    private static ArchiveRefused refusedBy(SQLException e, Manifest.Table told) {
        return new ArchiveRefused("The database refuses what is in " + told.file() + ": " + e.getMessage(), e);
    }

    private void askAtOnce() throws SQLException {
        try {
            execute("SET CONSTRAINTS ALL IMMEDIATE");
        } catch (SQLException e) {
            throw new ArchiveRefused("What is in it does not hold together: " + e.getMessage(), e);
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(quote_ident(?)::regclass, ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.used());
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        WholeExport.execute(connection, sql);
    }
}
