package org.sexton.bootstrap.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sexton.application.importing.Row;
import org.sexton.bootstrap.CannotStart;

/**
 * Writes rejected lines as a CSV file like the one they came from, every byte as it was, with two more columns: the line
 * number and the reason. Put right, it can be imported in turn.
 */
final class Rejects implements Closeable {

    private final OutputStream out;
    private final char separator;
    private final int width;

    /**
     * @param header of the import
     * @throws CannotStart if the file can't be written
     */
    Rejects(Path file, List<String> header, char separator) {
        this.separator = separator;
        this.width = header.size();
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file));
        } catch (IOException e) {
            throw new CannotStart(file + " can't be written: " + e.getMessage(), e);
        }
        write(header, "line", "reason");
    }

    void add(Row row, String reason) {
        write(row.cells(), Long.toString(row.line()), reason);
    }

    private void write(List<String> cells, String line, String reason) {
        var record = new ArrayList<>(cells);
        record.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        record.add(line);
        record.add(reason);
        var text = new StringWriter();
        try {
            CsvWriter.builder()
                    .fieldSeparator(separator)
                    .build(text)
                    .writeRecord(record)
                    .flush();
            out.write(StrayByte.encode(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
