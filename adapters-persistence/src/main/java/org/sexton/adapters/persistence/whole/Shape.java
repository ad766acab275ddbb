package org.sexton.adapters.persistence.whole;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A table as it is exported.
 *
 * @param columns in the table's own order, without those that the database computes and those that are left out
 * @param order what brings its rows into the same order in every database
 */
record Shape(String name, List<String> columns, String order) {

    /** Which file of an archive holds its rows. */
    static String file(String table) {
        return "tables/" + table + ".csv";
    }

    String copyOut() {
        return "COPY (SELECT " + list() + " FROM " + quoted(name) + " ORDER BY " + order
                + ") TO STDOUT WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')";
    }

    String copyIn() {
        return "COPY " + quoted(name) + " (" + list() + ") FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')";
    }

    private String list() {
        return columns.stream().map(Shape::quoted).collect(joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
