package org.sexton.bootstrap.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A byte that is not UTF-8, carried through text so that it can be named and written back as it was: as the half surrogate
 * {@code U+DC80} to {@code U+DCFF} that no valid UTF-8 makes (Python calls it {@code surrogateescape}).
 */
final class StrayByte {

    private static final int BASE = 0xDC00;

    private StrayByte() {}

    static char asChar(byte stray) {
        return (char) (BASE + Byte.toUnsignedInt(stray));
    }

    /** The value of the first one in the text, 128 to 255. */
    static OptionalInt firstIn(String text) {
        return text.codePoints().filter(StrayByte::is).map(c -> c - BASE).findFirst();
    }

    /** The text in UTF-8, with every stray byte as it was. */
    static byte[] encode(String text) {
        if (firstIn(text).isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(c -> {
            if (is(c)) {
                bytes.write(c - BASE);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** A pair of surrogates is one code point of its own: only a lone half is a stray byte. */
    private static boolean is(int codePoint) {
        return codePoint >= BASE + 0x80 && codePoint <= BASE + 0xFF;
    }
}
