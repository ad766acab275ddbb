package org.sexton.adapters.persistence.whole;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Files for the eyes of their owner alone: an archive holds all that is private. */
final class OwnerOnly {

    private OwnerOnly() {}

    static Path directory(Path path) throws IOException {
        return Files.createDirectory(path, permissions("rwx------"));
    }

    static Path file(Path path) throws IOException {
        return Files.createFile(path, permissions("rw-------"));
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Beside what it is to become. */
    static Path unfinished(Path path) {
        var whole = path.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ".unfinished");
    }
}
