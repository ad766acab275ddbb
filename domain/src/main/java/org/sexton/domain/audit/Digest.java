package org.sexton.domain.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 value in lower-case hexadecimal. */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first link of every chain points at: 32 zero bytes. */
    public static final Digest NONE = new Digest("0".repeat(64));

    /** @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal digits */
    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 value");
        }
    }

    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
