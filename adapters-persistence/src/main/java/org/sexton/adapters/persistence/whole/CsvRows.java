package org.sexton.adapters.persistence.whole;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Turns the CSV that PostgreSQL writes into its text format, byte by byte. PostgreSQL before 18 ends a CSV at a line
 * {@code \.} even where somebody wrote that line into a description; in the text format nothing can be mistaken for an end.
 *
 * <p>An empty cell is null, a quoted empty one is an empty text.
 */
final class CsvRows {

    private static final int END = -1;

    private final InputStream csv;
    private final OutputStream rows;

    private CsvRows(InputStream csv, OutputStream rows) {
        this.csv = csv;
        this.rows = rows;
    }

    /** Leaves both open. The first line, which names the columns, is not passed on. */
    static void copy(InputStream csv, OutputStream rows) throws IOException {
        new CsvRows(new BufferedInputStream(csv, Meter.BUFFER), rows).copy();
    }

    private void skipLine() throws IOException {
        int next;
        do {
            next = csv.read();
        } while (next != '\n' && next != END);
    }

    private void copy() throws IOException {
        skipLine();
        for (var next = csv.read(); next != END; next = csv.read()) {
            var end = next == '"' ? quoted() : plain(next);
            rows.write(end == ',' ? '\t' : '\n');
        }
    }

    /** Reads a cell and answers what ended it. */
    private int plain(int first) throws IOException {
        if (first == ',' || first == '\n') {
            rows.write('\\');
            rows.write('N');
            return first;
        }
        var next = first;
        while (next != ',' && next != '\n' && next != END) {
            pass(next);
            next = csv.read();
        }
        return next;
    }

    private int quoted() throws IOException {
        while (true) {
            var next = csv.read();
            if (next == END) {
                throw new ArchiveRefused("a cell is quoted and never ends");
            }
            if (next != '"') {
                pass(next);
                continue;
            }
            next = csv.read();
            if (next != '"') {
                return next;
            }
            rows.write('"');
        }
    }

    private void pass(int one) throws IOException {
        var letter = switch (one) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
        if (letter != 0) {
            rows.write('\\');
            rows.write(letter);
        } else {
            rows.write(one);
        }
    }
}
