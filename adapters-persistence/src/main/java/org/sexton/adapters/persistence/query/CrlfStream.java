package org.sexton.adapters.persistence.query;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends the lines of a CSV as RFC 4180 has it; what is inside quotes stays as it is. UTF-8, or any code that keeps ASCII's bytes. */
final class CrlfStream extends FilterOutputStream {

    private boolean quoted;

    CrlfStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        if (b == '"') {
            quoted = !quoted;
        } else if (b == '\n' && !quoted) {
            out.write('\r');
        }
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var begin = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                out.write(bytes, begin, i - begin);
                out.write('\r');
                begin = i;
            }
        }
        out.write(bytes, begin, offset + length - begin);
    }
}
