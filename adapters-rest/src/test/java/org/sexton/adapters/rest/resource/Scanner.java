package org.sexton.adapters.rest.resource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads our codes as another implementation does: paints the SVG's squares, and hands the picture to ZXing. */
final class Scanner {

    private static final int SCALE = 6;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");

    private Scanner() {}

    static String read(String svg) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new AssertionError("no size: " + svg);
        }
        var width = Integer.parseInt(size.group(1)) * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, WHITE);
        SQUARE.matcher(svg).results().forEach(square -> {
            var left = Integer.parseInt(square.group(1)) * SCALE;
            var top = Integer.parseInt(square.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + SCALE, BLACK);
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        try {
            return new QRCodeReader().decode(picture).getText();

        } catch (ReaderException e) {
            throw new AssertionError("not readable", e);
        }
    }
}
