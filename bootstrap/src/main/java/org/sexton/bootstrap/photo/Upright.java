package org.sexton.bootstrap.photo;

import java.awt.image.BufferedImage;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Turns a picture as its camera says that it was held. */
final class Upright {

    private Upright() {}

    /** Only JPEG files have it: of the others, hardly any camera writes one. */
    static BufferedImage turn(BufferedImage image, PhotoFormat format, byte[] file) {
        if (format != PhotoFormat.JPEG) {
            return image;
        }
        var orientation =
                JpegFile.read(file).exif().flatMap(Upright::orientation).orElse(Orientation.TOP_LEFT);
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    /** Camera data that can't be read turns nothing. */
    private static Optional<Orientation> orientation(byte[] exif) {
        try {
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(exif));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
