package org.sexton.adapters.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sexton.adapters.persistence.schema.Schema;
import org.sexton.adapters.persistence.whole.ArchiveSource;
import org.sexton.adapters.persistence.whole.DirectorySink;
import org.sexton.adapters.persistence.whole.WholeExport;
import org.sexton.adapters.persistence.whole.WholeImport;
import org.sexton.domain.audit.Digest;

/** Whole installations, written out and taken in. */
public final class Installations {

    private Installations() {}

    public static Path export(TestDatabase database, Path place) throws SQLException, IOException {
        new WholeExport(database.asApp(), "test").to(new DirectorySink(place));
        return place;
    }

    public static WholeImport.Taken take(TestDatabase database, Path archive) throws SQLException, IOException {
        try (var source = ArchiveSource.at(archive)) {
            return new WholeImport(
                            database.asOwner(),
                            new Schema(database.asOwner(), TestDatabase.APP, TestDatabase.PORTAL),
                            Set.of(TestDatabase.APP, TestDatabase.PORTAL))
                    .from(source);
        }
    }

    /** The digest of each file in a directory. */
    public static Map<String, String> files(Path directory) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> digests.put(directory.relativize(file).toString(), digest(file)));
        }
        return digests;
    }

    /** Writes over a file of an archive and makes the manifest agree with it, as whoever forges one would. */
    public static void forge(Path archive, String table, String from, String to) throws IOException {
        var file = archive.resolve("tables/" + table + ".csv");
        var before = Files.readString(file);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        var manifest = archive.resolve("manifest.json");
        var old = digest(file);
        var size = Files.size(file);
        Files.writeString(file, before.replace(from, to));
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(old, digest(file))
                        .replace("\"bytes\" : " + size + ",", "\"bytes\" : " + Files.size(file) + ","));
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(Digest.ofContent(Files.readAllBytes(file)).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
