package org.sexton.bootstrap.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and loses nothing: a byte that is none becomes a {@link StrayByte}. A byte order mark is passed over. */
final class Utf8Reader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean begun;
    private boolean exhausted;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** @param length at least 2: a character outside the basic plane comes as two */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(buffer, offset, length).slice();
        while (chars.position() == 0) {
            fill();
            var result = decoder.decode(bytes, chars, exhausted);
            if (result.isError()) {
                strays(result.length(), chars);
            }
            if (!begun && chars.position() > 0) {
                begun = true;
                passOverMark(chars);
            }
            if (exhausted && !bytes.hasRemaining()) {
                return chars.position() == 0 ? -1 : chars.position();
            }
        }
        return chars.position();
    }

    private void strays(int count, CharBuffer chars) {
        for (int i = 0; i < count && chars.hasRemaining(); i++) {
            chars.put(StrayByte.asChar(bytes.get()));
        }
    }

    private static void passOverMark(CharBuffer chars) {
        chars.flip();
        if (chars.get(0) == BYTE_ORDER_MARK) {
            chars.get();
        }
        chars.compact();
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            exhausted = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
