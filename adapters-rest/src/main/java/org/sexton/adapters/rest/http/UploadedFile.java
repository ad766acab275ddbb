package org.sexton.adapters.rest.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;

/**
 * A body that is too large for memory, as a file that nobody else may read and that is gone when it is closed.
 *
 * @param digest SHA-256, by which the same file is told from another
 */
public record UploadedFile(Path path, long bytes, String digest) implements Closeable {

    private static final int BLOCK = 1 << 16;

    /** @throws jakarta.ws.rs.WebApplicationException 413 where it is larger, 400 where it does not come whole */
    public static UploadedFile take(InputStream body, long max) {
        try {
            var path = Files.createTempFile(
                    "sexton-",
                    ".upload",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                return write(body, path, max);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException _) {
            throw Problems.malformed("The file did not arrive whole; send it again.");
        }
    }

    private static UploadedFile write(InputStream body, Path path, long max) throws IOException {
        var digest = sha256();
        long bytes = 0;
        try (var from = new DigestInputStream(body, digest);
                var to = Files.newOutputStream(path)) {
            var block = new byte[BLOCK];
            for (int read = from.read(block); read >= 0; read = from.read(block)) {
                bytes += read;
                if (bytes > max) {
                    throw Problems.because(Kind.TOO_LARGE);
                }
                to.write(block, 0, read);
            }
        }
        return new UploadedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
