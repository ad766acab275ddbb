package org.sexton.bootstrap.photo;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a JPEG file is made of, as far as it must be known before it is decoded.
 *
 * @param scans passes over the picture
 * @param isComplete whether the picture's end was reached; what follows it does not matter
 * @param exif the first block of camera data
 */
record JpegFile(int scans, boolean isComplete, Optional<byte[]> exif) {

    private static final int RESTART_0 = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP_1 = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    static JpegFile read(byte[] file) {
        int scans = 0;
        Optional<byte[]> exif = Optional.empty();
        for (int at = nextMarker(file, 0); at >= 0; ) {
            int marker = file[at + 1] & 0xFF;
            if (marker == END) {
                return new JpegFile(scans, true, exif);
            }
            int next = at + 2;
            if (!isAlone(marker)) {
                if (at + 3 >= file.length) {
                    break;
                }
                next += (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
                scans += marker == SCAN ? 1 : 0;
                if (exif.isEmpty() && marker == APP_1) {
                    exif = exif(file, at + 4, Math.min(next, file.length));
                }
            }
            at = nextMarker(file, next);
        }
        return new JpegFile(scans, false, exif);
    }

    /** In the picture's own data an 0xFF is followed by a zero; fill bytes are more of the same. */
    private static int nextMarker(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if (file[at] == (byte) 0xFF && file[at + 1] != 0 && file[at + 1] != (byte) 0xFF) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAlone(int marker) {
        return marker >= RESTART_0 && marker <= START || marker == 0x01;
    }

    private static Optional<byte[]> exif(byte[] file, int from, int to) {
        return to - from > EXIF.length && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length)
                ? Optional.of(Arrays.copyOfRange(file, from, to))
                : Optional.empty();
    }
}
