package org.sexton.bootstrap.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that Sexton carries for this machine, unpacked once for each version of it. */
final class ServerPrograms {
    private final Path directory;

    private ServerPrograms(Path directory) {
        this.directory = directory;
    }

    /**
     * @throws CannotStart if this build carries no PostgreSQL for the machine
     */
    static ServerPrograms in(DataDirectory data, Console console) {
        try {
            var archive = carried();
            var directory = data.programs().resolve(digest(archive));
            if (!Files.exists(directory)) {
                console.say("Unpacking PostgreSQL into " + data.programs());
                DataDirectory.delete(data.programs());
                Files.createDirectories(data.programs());
                var unfinished = Files.createDirectory(data.programs().resolve("unfinished"));
                unpack(archive, unfinished);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServerPrograms(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + data.programs(), e);
        }
    }

    /** The path of a program by its name, such as {@code pg_ctl}. */
    Path program(String name) {
        return directory.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    private static byte[] carried() throws IOException {
        var system = isWindows() ? "windows" : isMac() ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-" + system + "-" + machine + ".txz";
        try (var archive = ServerPrograms.class.getClassLoader().getResourceAsStream(name)) {
            if (archive == null) {
                throw new CannotStart("This build of Sexton carries no PostgreSQL for " + system + " on " + machine
                        + ". Point it to one with SEXTON_DATABASE_URL.");
            }
            return archive.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, entry.resolveIn(directory));
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            DataDirectory.restrict(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static String digest(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    static boolean isWindows() {
        return operatingSystem().startsWith("windows");
    }

    static boolean isMac() {
        return operatingSystem().startsWith("mac");
    }

    private static String operatingSystem() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
