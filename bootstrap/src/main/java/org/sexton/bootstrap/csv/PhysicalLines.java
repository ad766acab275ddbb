package org.sexton.bootstrap.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text by its line breaks, LF, CRLF or CR, which stay at the lines' ends. Lines can be given back, to be read again. */
final class PhysicalLines {

    private final Reader in;
    private final int max;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;

    /** @param max longer lines come in pieces of this length */
    PhysicalLines(Reader in, int max) {
        this.in = in;
        this.max = max;
    }

    /** Null at the end of the text. */
    @Nullable String next() throws IOException {
        return givenBack.isEmpty() ? read() : givenBack.pop();
    }

    /** These come next, in this order. */
    void giveBack(List<String> lines) {
        lines.reversed().forEach(givenBack::push);
    }

    static boolean isEnded(String line) {
        return line.endsWith("\n") || line.endsWith("\r");
    }

    private @Nullable String read() throws IOException {
        var line = new StringBuilder();
        while (line.length() < max && (at < end || fill())) {
            var start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r' && at - start < max - line.length()) {
                at++;
            }
            var atBreak = at < end && (buffer[at] == '\n' || buffer[at] == '\r') && at - start < max - line.length();
            line.append(buffer, start, at - start);
            if (atBreak) {
                return line.append(lineBreak()).toString();
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    private String lineBreak() throws IOException {
        if (buffer[at++] == '\n') {
            return "\n";
        }
        if ((at < end || fill()) && buffer[at] == '\n') {
            at++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
