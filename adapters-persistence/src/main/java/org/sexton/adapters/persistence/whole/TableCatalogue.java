package org.sexton.adapters.persistence.whole;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the database itself says of its tables, so that nobody has to keep a list of them. */
final class TableCatalogue {

    private static final String COLUMNS = """
            SELECT t.relname, c.attname
              FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
             WHERE t.relnamespace = current_schema()::text::regnamespace AND t.relkind IN ('r', 'p')
               AND NOT t.relispartition AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''
             ORDER BY t.relname COLLATE "C", c.attnum
            """;

    private static final String KEYS = """
            SELECT t.relname, quote_ident(c.attname) || CASE WHEN c.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END
              FROM pg_constraint k
                   CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS part (attnum, place)
                   JOIN pg_class t ON t.oid = k.conrelid
                   JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = part.attnum
             WHERE k.connamespace = current_schema()::text::regnamespace AND k.contype = 'p'
             ORDER BY t.relname, part.place
            """;

    /** Those that are checked at once: whichever waits for the end of the transaction asks for no order. */
    private static final String REFERENCES = """
            SELECT DISTINCT t.relname, other.relname
              FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class other ON other.oid = k.confrelid
             WHERE k.connamespace = current_schema()::text::regnamespace AND k.contype = 'f' AND NOT k.condeferrable
               AND t.oid <> other.oid
            """;

    private static final String GUARDS = """
            SELECT t.relname, g.tgname
              FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
             WHERE t.relnamespace = current_schema()::text::regnamespace AND NOT g.tgisinternal AND g.tgenabled = 'O'
             ORDER BY 1, 2
            """;

    private static final String SEQUENCES = """
            SELECT relname, relname FROM pg_class
             WHERE relnamespace = current_schema()::text::regnamespace AND relkind = 'S' ORDER BY relname COLLATE "C"
            """;

    private final Connection connection;

    TableCatalogue(Connection connection) {
        this.connection = connection;
    }

    /** Every table that is not left out, by name. */
    List<Shape> tables() throws SQLException {
        var keys = pairs(KEYS);
        var tables = new ArrayList<Shape>();
        pairs(COLUMNS).forEach((table, columns) -> {
            if (!LeftOut.table(table)) {
                tables.add(new Shape(
                        table,
                        columns.stream()
                                .filter(column -> !LeftOut.column(table, column))
                                .toList(),
                        String.join(", ", keys.getOrDefault(table, everything(columns)))));
            }
        });
        return tables;
    }

    /** Of a table without a key; equal rows may then stand in any order. */
    private static List<String> everything(List<String> columns) {
        return columns.stream()
                .map(column -> Shape.quoted(column) + "::text COLLATE \"C\"")
                .toList();
    }

    /** The same tables, each after those that its rows refer to. */
    List<Shape> inOrderOfReferences(List<Shape> tables) throws SQLException {
        var references = pairs(REFERENCES);
        var waiting = new ArrayList<>(tables);
        var names = new TreeSet<>(tables.stream().map(Shape::name).toList());
        var done = new LinkedHashSet<Shape>();
        var there = new TreeSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> isReady(references.getOrDefault(table.name(), List.of()), names, there))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("these refer to each other in a ring: " + waiting));
            waiting.remove(next);
            done.add(next);
            there.add(next.name());
        }
        return List.copyOf(done);
    }

    private static boolean isReady(List<String> needed, Set<String> all, Set<String> there) {
        return needed.stream().allMatch(table -> there.contains(table) || !all.contains(table));
    }

    /** The triggers that are switched on, by table. */
    Map<String, List<String>> guards() throws SQLException {
        return pairs(GUARDS);
    }

    List<String> sequences() throws SQLException {
        return List.copyOf(pairs(SEQUENCES).keySet());
    }

    private Map<String, List<String>> pairs(String query) throws SQLException {
        var pairs = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return new LinkedHashMap<>(pairs);
    }
}
