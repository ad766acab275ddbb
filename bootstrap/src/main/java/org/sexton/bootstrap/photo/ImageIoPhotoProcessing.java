package org.sexton.bootstrap.photo;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.sexton.application.port.out.PhotoProcessing;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/**
 * Decodes, turns, scales and encodes anew. A decoder is the part of a house that strangers' files attack: what it would
 * trust is checked before, its memory is bounded by the pixels of all pictures that are made at once, and whatever it
 * throws means that the file is damaged.
 */
public final class ImageIoPhotoProcessing implements PhotoProcessing {

    /** Larger ones are decoded with pixels left out: 16 million are more than are kept, and 48 MB. */
    private static final double DECODED_PIXELS = 16_000_000;

    private final Turns turns = new Turns();

    @Override
    public Outcome<Renditions> process(byte[] upload) {
        if (upload.length > PhotoRules.MAX_BYTES) {
            return refused(PhotoRules.tooManyBytes(upload.length));
        }
        var format = PhotoFormat.of(upload);
        if (format.isEmpty()) {
            return refused(PhotoFormat.isApple(upload) ? PhotoRules.appleKind() : PhotoRules.unknownKind());
        }
        try {
            return format.get().isSane(upload) ? read(format.get(), upload) : refused(PhotoRules.damaged());
        } catch (IOException | RuntimeException _) {
            return refused(PhotoRules.damaged());
        }
    }

    private Outcome<Renditions> read(PhotoFormat format, byte[] upload) throws IOException {
        var reader = format.reader();
        try (var stream = new ByteArrayImageInputStream(upload)) {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            return width * height > PhotoRules.MAX_PIXELS
                    ? refused(PhotoRules.tooManyPixels(width, height))
                    : Outcome.ok(made(reader, width * height, format, upload));
        } finally {
            reader.dispose();
        }
    }

    private Renditions made(ImageReader reader, long pixels, PhotoFormat format, byte[] upload) throws IOException {
        try (var _ = turns.take(pixels)) {
            return renditions(decode(reader, pixels), format, upload);
        }
    }

    private static BufferedImage decode(ImageReader reader, long pixels) throws IOException {
        int step = (int) Math.ceil(Math.sqrt(pixels / DECODED_PIXELS));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static Renditions renditions(BufferedImage decoded, PhotoFormat format, byte[] upload) throws IOException {
        var small = JpegEncoder.within(Srgb.opaque(Srgb.of(decoded)), PhotoRules.FULL_SIDE);
        var full = Srgb.opaque(Upright.turn(small, format, upload));
        return new Renditions(
                JpegEncoder.encode(full), JpegEncoder.encode(JpegEncoder.within(full, PhotoRules.THUMB_SIDE)));
    }

    private static <T> Outcome<T> refused(Violation why) {
        return Outcome.refused(new Refusal.Invalid(why));
    }
}
