package org.sexton.bootstrap.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.ImportPlan.Separator;
import org.sexton.application.importing.Row;
import org.sexton.application.port.out.ExportReader;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.csv.Lines.Line;
import org.sexton.domain.shared.Violation;

/**
 * Another system's export: with a header, its cells separated by commas, semicolons, tabs or bars. Read line by line, in
 * memory that does not grow with the file. Lines without anything in their cells are passed over; what can't be
 * read comes as a row that says so.
 */
final class CsvExport implements ExportReader.Rows {

    private static final int HEAD = 1 << 16;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String REPLACED = "\uFFFD";

    private final Encoding encoding;
    private final Reader text;
    private final Lines lines;
    private final Separator separator;
    private final CsvReader.CsvReaderBuilder cells;
    private final Columns columns;
    private @Nullable Row next;

    /**
     * @param name what the file is called, where it can't be read
     * @param separator what separates its cells; null to have it found out
     * @param choice which of its columns tells what
     * @throws CannotStart if there is nothing to read, or columns are missing
     */
    CsvExport(
            String name,
            InputStream file,
            Encoding encoding,
            @Nullable Separator separator,
            Function<List<String>, Columns> choice)
            throws IOException {
        this.encoding = encoding;
        var pushback = new PushbackReader(reader(file, encoding), HEAD);
        text = pushback;
        this.separator = separator == null ? Separators.of(peek(pushback)) : separator;
        lines = new Lines(text, this.separator.character());
        cells = CsvReader.builder()
                .fieldSeparator(this.separator.character())
                .trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true)
                .allowMissingFields(true);
        columns = choice.apply(header(name));
        next = read();
    }

    private static Reader reader(InputStream file, Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> new Utf8Reader(file);
            case WINDOWS_1252 -> new InputStreamReader(file, WINDOWS_1252);
        };
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

    private List<String> header(String file) throws IOException {
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
            if (encoding == Encoding.WINDOWS_1252 && all.get(i).contains(REPLACED)) {
                violations.add(new Violation(column, "not_windows_1252", "holds a byte that is not Windows-1252"));
            }
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

    Separator separator() {
        return separator;
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
