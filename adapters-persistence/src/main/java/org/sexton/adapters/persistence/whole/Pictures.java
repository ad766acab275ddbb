package org.sexton.adapters.persistence.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The one table whose bytes are files of their own: a photo is looked at, not read. Its CSV holds what each must be. */
final class Pictures {

    static final String ENDING = ".jpg";

    private static final String TABLE = "photo_content";
    private static final List<String> COLUMNS = List.of("photo_id", "size", "bytes", "sha256");
    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}),([a-z]+),(\\d+),([0-9a-f]{64})");
    private static final int PIECE = 1 << 14;

    private Pictures() {}

    /** One of them, as its CSV tells of it. */
    private record Picture(String photo, String size, Meter.Measure measure) {

        String file() {
            return file(photo, size);
        }

        static String file(String photo, String size) {
            return "photos/" + photo + "-" + size + ENDING;
        }
    }

    /** What is done with each of them. */
    private interface Work {
        void with(Picture picture) throws IOException;
    }

    static boolean are(String table) {
        return TABLE.equals(table);
    }

    static List<String> columns() {
        return COLUMNS;
    }

    /** What their CSV is written by; the database takes the checksums. */
    static String copyOut() {
        return "COPY (SELECT photo_id, size, octet_length(bytes) AS bytes, encode(sha256(bytes), 'hex') AS sha256"
                + " FROM photo_content ORDER BY photo_id, size COLLATE \"C\")"
                + " TO STDOUT WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')";
    }

    static void write(Connection connection, ArchiveSink sink) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(
                "SELECT photo_id::text, size, bytes FROM photo_content ORDER BY photo_id, size COLLATE \"C\"")) {
            // one at a time in memory
            statement.setFetchSize(1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    try (var file = sink.begin(Picture.file(rows.getString(1), rows.getString(2)))) {
                        file.write(rows.getBytes(3));
                    }
                }
            }
        }
    }

    /**
     * Requires that each file is what its line says.
     *
     * @return how many there are
     */
    static long check(ArchiveSource source) throws IOException {
        return each(source, picture -> {
            if (!Meter.of(source.open(picture.file())).equals(picture.measure)) {
                throw new ArchiveRefused(picture.file() + " is not as it was written: it was altered or damaged.");
            }
        });
    }

    /** Writes them as rows for COPY. */
    static void copy(ArchiveSource source, OutputStream rows) throws IOException {
        each(source, picture -> {
            rows.write((picture.photo + '\t' + picture.size + "\t\\\\x").getBytes(UTF_8));
            try (var file = source.open(picture.file())) {
                var piece = new byte[PIECE];
                for (var read = file.read(piece); read >= 0; read = file.read(piece)) {
                    rows.write(HexFormat.of().formatHex(piece, 0, read).getBytes(UTF_8));
                }
            }
            rows.write('\n');
        });
    }

    private static long each(ArchiveSource source, Work work) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(source.open(Shape.file(TABLE)), UTF_8))) {
            lines.readLine();
            var count = 0L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                work.with(picture(line));
                count++;
            }
            return count;
        }
    }

    private static Picture picture(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ArchiveRefused(Shape.file(TABLE) + " has a line that can't be: " + line);
        }
        return new Picture(
                parts.group(1), parts.group(2), new Meter.Measure(Long.parseLong(parts.group(3)), parts.group(4)));
    }
}
