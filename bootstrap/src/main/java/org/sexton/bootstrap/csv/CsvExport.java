package org.sexton.bootstrap.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ImportTickets.Row;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.csv.Lines.Line;
import org.sexton.domain.shared.Violation;

/**
 * Another system's export: UTF-8, with a header, its cells separated by commas, semicolons, tabs or bars. Read line by
 * line, in memory that does not grow with the file. Lines without anything in their cells are passed over; what can't be
 * read comes as a row that says so.
 */
final class CsvExport implements Iterator<Row>, Closeable {

    private static final int HEAD = 1 << 16;

    private final FileChannel channel;
    private final Reader text;
    private final Lines lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder cells;
    private final Columns columns;
    private @Nullable Row next;

    /** @throws CannotStart if there is nothing to read, or columns are missing */
    static CsvExport open(Path file, ColumnChoices choices) {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("There is no file " + file + ".");
        }
        try {
            var channel = FileChannel.open(file);
            try {
                return new CsvExport(file, channel, choices);
            } catch (CannotStart | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private CsvExport(Path file, FileChannel channel, ColumnChoices choices) throws IOException {
        this.channel = channel;
        var pushback = new PushbackReader(new Utf8Reader(Channels.newInputStream(channel)), HEAD);
        text = pushback;
        separator = Separator.of(peek(pushback));
        lines = new Lines(text, separator);
        cells = CsvReader.builder()
                .fieldSeparator(separator)
                .trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true)
                .allowMissingFields(true);
        columns = new Columns(header(file), choices);
        next = read();
    }

    private static String peek(PushbackReader text) throws IOException {
        var head = new char[HEAD];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
            length += read;
        }
        text.unread(head, 0, length);
        return new String(head, 0, length);
    }

    private List<String> header(Path file) throws IOException {
        var line = lines.next();
        if (line == null) {
            throw new CannotStart(file + " is empty.");
        }
        if (StrayByte.firstIn(line.text()).isPresent()) {
            throw new CannotStart(file + " is not UTF-8. Save it as 'CSV UTF-8', then import that.");
        }
        if (line.damage() != null) {
            throw new CannotStart("The header of " + file + " " + line.damage() + ".");
        }
        return cells(line).stream().map(String::strip).toList();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private @Nullable Row read() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.damage() != null) {
                return unreadable(line, List.of(line.text()), new Violation("line", "damaged", line.damage()));
            }
            var all = cells(line);
            if (!all.stream().allMatch(String::isBlank)) {
                return row(line, all);
            }
        }
        return null;
    }

    private Row row(Line line, List<String> all) {
        var width = columns.header().size();
        if (all.size() != width) {
            var why = "has %d cells where the header has %d".formatted(all.size(), width);
            return unreadable(line, all, new Violation("line", "ragged", why));
        }
        return new Row(line.number(), all, columns.values(all), strays(all));
    }

    private static Row unreadable(Line line, List<String> all, Violation why) {
        return new Row(line.number(), all, Map.of(), List.of(why));
    }

    private List<Violation> strays(List<String> all) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < all.size(); i++) {
            var column = columns.header().get(i);
            StrayByte.firstIn(all.get(i))
                    .ifPresent(stray -> violations.add(new Violation(
                            column, "not_utf8", "holds the byte 0x%02X, which is not UTF-8".formatted(stray))));
        }
        return violations;
    }

    private List<String> cells(Line line) {
        return cells.ofSingleCsvRecord(line.text()).getFields();
    }

    Columns columns() {
        return columns;
    }

    char separator() {
        return separator;
    }

    /** The share of the file that has been read, 0 to 1. */
    double share() {
        try {
            var size = channel.size();
            return size == 0 ? 1 : Math.min(1, (double) channel.position() / size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
