package org.sexton.adapters.persistence.whole;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One ZIP file, made beside its place, on the disk for certain before it is moved there. */
public final class ZipSink implements ArchiveSink {

    /** The same installation gives the same bytes, whenever it is written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path place;
    private final Path unfinished;
    private final ZipOutputStream zip;

    /** @throws ArchiveRefused if something lies in its place */
    public ZipSink(Path place) throws IOException {
        this.place = place.toAbsolutePath().normalize();
        unfinished = OwnerOnly.unfinished(place);
        if (Files.exists(this.place)) {
            throw new ArchiveRefused(place + " exists already. Choose a file that does not.");
        }
        Files.deleteIfExists(unfinished);
        Files.createDirectories(this.place.resolveSibling("."));
        zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(OwnerOnly.file(unfinished)), Meter.BUFFER));
    }

    @Override
    public OutputStream begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        // JPEG does not get smaller by compressing it once more
        zip.setLevel(name.endsWith(Pictures.ENDING) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    @Override
    public void finish() throws IOException {
        zip.close();
        try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
