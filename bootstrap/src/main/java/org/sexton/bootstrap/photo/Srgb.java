package org.sexton.bootstrap.photo;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;

/** The colours that every screen means. */
final class Srgb {

    private Srgb() {}

    /** By the file's colour profile; what has none, or is grey, is taken as it is. */
    static BufferedImage of(BufferedImage image) {
        var model = image.getColorModel();
        if (model instanceof IndexColorModel || model.getColorSpace().isCS_sRGB()) {
            return image;
        }
        if (model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return grey(image);
        }
        var converted = like(image);
        return new ColorConvertOp(null).filter(image, converted);
    }

    /** Java takes untagged grey for linear, as no file means it, and would brighten it. */
    private static BufferedImage grey(BufferedImage image) {
        var result = like(image);
        var from = image.getRaster();
        var to = result.getRaster();
        int depth = image.getColorModel().getComponentSize(0);
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int band = 0; band < from.getNumBands(); band++) {
                from.getSamples(0, y, row.length, 1, band, row);
                for (int x = 0; x < row.length; x++) {
                    row[x] = depth > 8 ? row[x] >>> depth - 8 : row[x] * 255 / ((1 << depth) - 1);
                }
                // the second band of a grey picture is its transparency
                for (int target = band == 0 ? 0 : 3; target < (band == 0 ? 3 : to.getNumBands()); target++) {
                    to.setSamples(0, y, row.length, 1, target, row);
                }
            }
        }
        return result;
    }

    private static BufferedImage like(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        return new BufferedImage(image.getWidth(), image.getHeight(), type);
    }

    /** Without transparency: what is seen through the picture is white. */
    static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var canvas = result.createGraphics();
        try {
            canvas.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return result;
    }
}
