package org.sexton.bootstrap.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room where something grows. */
public record DiskCheck(String what, Path path) {

    private static final long MEGABYTE = 1 << 20;
    static final long TIGHT = 1000 * MEGABYTE;
    static final long FULL = 200 * MEGABYTE;

    public Finding look() {
        try {
            var existing = path.toAbsolutePath();
            while (!Files.exists(existing)) {
                existing = existing.resolveSibling("..").normalize();
            }
            var store = Files.getFileStore(existing);
            return Files.isWritable(existing)
                    ? judge(store.getUsableSpace(), existing)
                    : Finding.problem(what, existing + " can't be written to", "Give it to the user that runs Sexton.");
        } catch (IOException e) {
            return Finding.problem(what, path + " can't be looked at: " + e.getMessage(), "See that it is mounted.");
        }
    }

    Finding judge(long free, Path where) {
        var said = "%,d MB free at %s".formatted(free / MEGABYTE, where);
        if (free < FULL) {
            return Finding.problem(what, said, "Make room: PostgreSQL stops when its disk is full.");
        }
        return free < TIGHT ? Finding.warning(what, said, "Make room soon.") : Finding.ok(what, said);
    }
}
