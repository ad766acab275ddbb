package org.sexton.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.sexton.bootstrap.CannotStart;

/**
 * Where an installation without a served database keeps everything: the cluster, its passwords and the server's programs.
 * Its owner alone may look inside.
 */
public final class DataDirectory {
    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /**
     * Takes the directory, making it and its parents where they are missing.
     *
     * @throws CannotStart if it can't be made or written to
     */
    public static DataDirectory at(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
            return new DataDirectory(root.toRealPath());
        } catch (FileSystemException e) {
            throw new CannotStart(
                    "The data directory " + root + " can't be used ("
                            + e.getClass().getSimpleName() + "). Choose another with --data or SEXTON_DATA.",
                    e);
        } catch (IOException e) {
            throw new CannotStart("The data directory " + root + " can't be used: " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** The server's programs, unpacked; nothing else ever lies below. */
    Path programs() {
        return root.resolve("programs");
    }

    Path settings() {
        return root.resolve("postgres.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Forgets the cluster and everything in it. The caller holds the directory's {@link InstanceLock}. */
    void clear() throws IOException {
        delete(cluster());
        Files.deleteIfExists(settings());
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
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

    @Override
    public String toString() {
        return root.toString();
    }
}
