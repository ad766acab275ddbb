package org.sexton.bootstrap.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WebP file says its size twice: for the canvas, which is asked, and for each frame, which is what is decoded. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int FRAME = 16;

    private WebpFile() {}

    /** Whether no frame is larger than the canvas. A file without a canvas of its own is as large as its frame. */
    static boolean isWithinItsCanvas(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long canvas = Long.MAX_VALUE;
        for (int at = HEADER; at + CHUNK <= file.length; ) {
            var kind = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = bytes.getInt(at + 4) & 0xFFFF_FFFFL;
            int body = at + CHUNK;
            if (kind.equals("VP8X") && body + 10 <= file.length) {
                canvas = (1 + threeBytes(bytes, body + 4)) * (1 + threeBytes(bytes, body + 7));
            }
            if (pixels(bytes, kind, body) > canvas) {
                return false;
            }
            // an animation's frame is a chunk with chunks inside
            long next = body + (kind.equals("ANMF") ? FRAME : length + (length & 1));
            if (next >= file.length) {
                break;
            }
            at = (int) next;
        }
        return true;
    }

    private static long pixels(ByteBuffer bytes, String kind, int body) {
        return switch (kind) {
            case "VP8 " -> body + 10 <= bytes.capacity() ? side(bytes, body + 6) * side(bytes, body + 8) : 0;
            case "VP8L" -> body + 5 <= bytes.capacity() ? lossless(bytes.getInt(body + 1)) : 0;
            default -> 0;
        };
    }

    private static long side(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0x3FFF;
    }

    private static long lossless(int bits) {
        return (1L + (bits & 0x3FFF)) * (1L + (bits >>> 14 & 0x3FFF));
    }

    private static long threeBytes(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFFL | (bytes.get(at + 2) & 0xFFL) << 16;
    }
}
