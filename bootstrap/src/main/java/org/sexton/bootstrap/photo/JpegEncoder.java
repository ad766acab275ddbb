package org.sexton.bootstrap.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.Resizers;
import org.sexton.domain.photo.Jpeg;

/** Writes a picture anew: from its pixels, and nothing else. */
final class JpegEncoder {

    /** Where the eye begins to see none of it. */
    private static final float QUALITY = 0.85f;

    private JpegEncoder() {}

    /** Smaller ones stay as small as they are. */
    static BufferedImage within(BufferedImage image, int side) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= side) {
            return image;
        }
        var result = new BufferedImage(
                scaled(image.getWidth(), side, longer),
                scaled(image.getHeight(), side, longer),
                BufferedImage.TYPE_3BYTE_BGR);
        Resizers.PROGRESSIVE.resize(image, result);
        return result;
    }

    private static int scaled(int length, int side, int longer) {
        return Math.max(1, Math.round((float) length * side / longer));
    }

    static Jpeg encode(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Jpeg(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
