package org.sexton.bootstrap.csv;

import java.io.IOException;
import java.io.InputStream;
import org.sexton.application.importing.ImportPlan.Encoding;

/** Finds out how a file's bytes are text. */
final class Encodings {

    private static final int BLOCK = 1 << 15;

    private Encodings() {}

    /**
     * Windows-1252 only where what lies beyond ASCII is mostly no UTF-8: a file of UTF-8 with a broken byte in it would read
     * wrong everywhere else.
     */
    static Encoding of(InputStream file) throws IOException {
        var text = new Utf8Reader(file);
        var buffer = new char[BLOCK];
        long sound = 0;
        long stray = 0;
        char before = 0;
        for (int read = text.read(buffer, 0, BLOCK); read >= 0; read = text.read(buffer, 0, BLOCK)) {
            for (int i = 0; i < read; i++) {
                var c = buffer[i];
                if (Character.isLowSurrogate(c) && !Character.isHighSurrogate(before)) {
                    stray++;
                } else if (c > 0x7F && !Character.isHighSurrogate(c)) {
                    sound++;
                }
                before = c;
            }
        }
        return stray > sound ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
    }
}
