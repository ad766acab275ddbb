package org.sexton.domain.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * 128 random bits, mixed into one event's digest, in lower-case hexadecimal. Once payload and salt are erased, the digest
 * that stays can't be guessed back into the few words it was made from.
 */
public record Salt(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the text is not 32 lower-case hexadecimal digits */
    public Salt {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 128 bits");
        }
    }

    public static Salt of(byte[] bytes) {
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
