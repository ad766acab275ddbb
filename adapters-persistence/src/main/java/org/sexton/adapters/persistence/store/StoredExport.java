package org.sexton.adapters.persistence.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.port.out.ExportFile;

/** A file in parts, of which one is in memory at a time. */
final class StoredExport extends InputStream {

    static final int PART = 1 << 20;

    private static final byte[] NOTHING = {};

    private final DataSource database;
    private final UUID run;
    private byte @Nullable [] part = NOTHING;
    private int number;
    private int at;

    StoredExport(DataSource database, UUID run) {
        this.database = database;
        this.run = run;
    }

    static void write(DataSource database, UUID run, ExportFile file) throws IOException {
        try (var bytes = file.open()) {
            int number = 0;
            for (var part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                Sql.of("INSERT INTO import_file (run_id, part, bytes) VALUES (?, ?, ?)", run, ++number, part)
                        .execute(database);
            }
        }
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (part != null && at == part.length) {
            fetch();
        }
        if (part == null) {
            return -1;
        }
        var count = Math.min(length, part.length - at);
        System.arraycopy(part, at, buffer, offset, count);
        at += count;
        return count;
    }

    private void fetch() {
        at = 0;
        part = Sql.of("SELECT bytes FROM import_file WHERE run_id = ? AND part = ?", run, ++number)
                .first(database, row -> row.getBytes(1))
                .orElse(null);
    }
}
