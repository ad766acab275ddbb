package org.sexton.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** Hashes the text's UTF-8 bytes. */
    public static Digest ofText(String text) {
        return ofContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hashes the bytes. */
    public static Digest ofContent(byte[] bytes) {
        return of(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
