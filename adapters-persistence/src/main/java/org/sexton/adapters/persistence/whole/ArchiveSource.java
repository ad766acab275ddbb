package org.sexton.adapters.persistence.whole;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An archive that is read. */
public interface ArchiveSource extends Closeable {

    /**
     * A directory of files, or one file that holds them.
     *
     * @throws ArchiveRefused if there is none, or if the file is no archive
     */
    static ArchiveSource at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new DirectorySource(path);
        }
        if (!Files.exists(path)) {
            throw new ArchiveRefused("There is no " + path + ".");
        }
        return new ZipSource(path);
    }

    /** @throws ArchiveRefused if it lacks the file */
    InputStream open(String name) throws IOException;

    /** How many files it holds. */
    long size() throws IOException;
}
