package org.sexton.adapters.persistence.whole;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, counts them, and takes their SHA-256. */
final class Meter extends FilterOutputStream {

    static final int BUFFER = 1 << 16;

    /** What a file must be, to the last bit. */
    record Measure(long bytes, String sha256) {}

    private final MessageDigest digest = sha256();
    private long bytes;

    Meter(OutputStream out) {
        super(out);
    }

    static Measure of(InputStream file) throws IOException {
        try (file;
                var meter = new Meter(OutputStream.nullOutputStream())) {
            file.transferTo(meter);
            return meter.measure();
        }
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        bytes++;
    }

    @Override
    public void write(byte[] many, int from, int length) throws IOException {
        out.write(many, from, length);
        digest.update(many, from, length);
        bytes += length;
    }

    /** Of what was written; asked once, at the end. */
    Measure measure() {
        return new Measure(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
