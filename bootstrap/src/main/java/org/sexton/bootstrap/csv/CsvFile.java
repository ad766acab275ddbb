package org.sexton.bootstrap.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.bootstrap.CannotStart;

/** An export in a file of this machine, UTF-8, and how much of it has been read. */
record CsvFile(FileChannel channel, CsvExport export) implements Closeable {

    /** @throws CannotStart if there is nothing to read, or columns are missing */
    static CsvFile open(Path file, ColumnChoices choices) {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("There is no file " + file + ".");
        }
        try {
            var channel = FileChannel.open(file);
            try {
                var bytes = Channels.newInputStream(channel);
                return new CsvFile(
                        channel,
                        new CsvExport(
                                file.toString(), bytes, Encoding.UTF_8, null, header -> new Columns(header, choices)));
            } catch (CannotStart | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(file + " can't be read: " + e.getMessage(), e);
        }
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
        export.close();
    }
}
