package org.sexton.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Where scheduled backups lie, by names that sort by time. What has another name is somebody else's, and is left alone. */
public record BackupFolder(Path path) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'sexton-'uuuuMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);
    private static final Pattern WHOLE = Pattern.compile("sexton-\\d{8}T\\d{6}Z\\.zip");
    private static final Pattern UNFINISHED = Pattern.compile(WHOLE.pattern() + "\\.unfinished");

    Path next(Instant now) {
        return path.resolve(NAME.format(now));
    }

    /** Newest first. */
    List<Path> backups() throws IOException {
        return named(WHOLE);
    }

    /** Deletes all but the newest, and what was begun and given up before that. */
    void rotate(int keep, Instant now, Duration lease) throws IOException {
        for (var old : backups().stream().skip(keep).toList()) {
            Files.delete(old);
        }
        for (var begun : named(UNFINISHED)) {
            if (Files.getLastModifiedTime(begun).toInstant().isBefore(now.minus(lease))) {
                Files.delete(begun);
            }
        }
    }

    private List<Path> named(Pattern pattern) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }
}
