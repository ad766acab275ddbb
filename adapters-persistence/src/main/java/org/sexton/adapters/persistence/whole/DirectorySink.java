package org.sexton.adapters.persistence.whole;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory of files, made beside its place and moved there at the end. */
public final class DirectorySink implements ArchiveSink {

    private final Path place;
    private final Path unfinished;

    /** @throws ArchiveRefused if something lies in its place, other than an empty directory */
    public DirectorySink(Path place) throws IOException {
        this.place = place.toAbsolutePath().normalize();
        unfinished = OwnerOnly.unfinished(place);
        if (Files.exists(this.place) && !isEmptyDirectory(this.place)) {
            throw new ArchiveRefused(place + " exists already. Choose a directory that does not.");
        }
        OwnerOnly.delete(unfinished);
        Files.createDirectories(this.place.resolveSibling("."));
        OwnerOnly.directory(unfinished);
    }

    private static boolean isEmptyDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    @Override
    public OutputStream begin(String name) throws IOException {
        var file = unfinished.resolve(name);
        if (!Files.exists(file.resolveSibling("."))) {
            OwnerOnly.directory(file.resolveSibling(".").normalize());
        }
        return new BufferedOutputStream(Files.newOutputStream(OwnerOnly.file(file)), Meter.BUFFER);
    }

    @Override
    public void finish() throws IOException {
        Files.deleteIfExists(place);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        OwnerOnly.delete(unfinished);
    }
}
