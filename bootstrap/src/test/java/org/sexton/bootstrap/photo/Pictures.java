package org.sexton.bootstrap.photo;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as people and attackers send them. */
public final class Pictures {

    private Pictures() {}

    /** Red, green, blue and white quarters, from the upper left in reading order. */
    public static BufferedImage quarters(int width, int height) {
        return quarters(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static BufferedImage quarters(BufferedImage image) {
        int right = image.getWidth() / 2;
        int lower = image.getHeight() / 2;
        var canvas = image.createGraphics();
        fill(canvas, Color.RED, 0, 0, right, lower);
        fill(canvas, Color.GREEN, right, 0, image.getWidth() - right, lower);
        fill(canvas, Color.BLUE, 0, lower, right, image.getHeight() - lower);
        fill(canvas, Color.WHITE, right, lower, image.getWidth() - right, image.getHeight() - lower);
        canvas.dispose();
        return image;
    }

    private static void fill(Graphics canvas, Color colour, int x, int y, int width, int height) {
        canvas.setColor(colour);
        canvas.fillRect(x, y, width, height);
    }

    static BufferedImage plain(int width, int height, int type, int argb) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb);
            }
        }
        return image;
    }

    public static byte[] file(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("can't write " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In about ten passes, each of which makes it finer. */
    static byte[] progressive(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Half of the brightness that a pixel can have, opaque where the colour type knows of that. */
    static byte[] greyPng(int colourType, int depth) {
        int side = 16;
        var header = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put((byte) depth)
                .put((byte) colourType);
        int samples = colourType == 4 ? 2 : 1;
        var row = new byte[1 + side * samples * depth / 8];
        for (int bit = 0; bit < side * samples * depth; bit += depth) {
            boolean opacity = samples == 2 && bit / depth % 2 == 1;
            for (int i = 0; i < (opacity ? depth : 1); i++) {
                row[1 + (bit + i) / 8] |= (byte) (0x80 >> (bit + i) % 8);
            }
        }
        var rows = new byte[0];
        for (int y = 0; y < side; y++) {
            rows = joined(rows, row);
        }
        return png(chunk("IHDR", header.array()), chunk("IDAT", deflated(rows)));
    }

    private static byte[] deflated(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static boolean isWebp(String name) {
        return name.startsWith("lossy") || name.startsWith("lossless");
    }

    static byte[] webp(String name) {
        try (var file = Pictures.class.getResourceAsStream("/webp/" + name + ".webp")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four channels, as a printer wants them, written the way of Adobe's programs: marked, and upside down. */
    static byte[] cmykJpeg(int width, int height, int... ink) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, Arrays.stream(ink).map(full -> 255 - full).toArray());
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            var writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                try (var stream = new MemoryCacheImageOutputStream(bytes)) {
                    writer.setOutput(stream);
                    writer.write(null, new IIOImage(raster, null, null), null);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return withSegment(bytes.toByteArray(), 0xEE, latin("Adobe\0\144\0\0\0\0\0"));
    }

    /** The JPEG file with one more segment behind its beginning. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        var length = payload.length + 2;
        return joined(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
                payload,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Camera data as a telephone writes them: how it was held, its name, and where and when it was. */
    public static byte[] exif(int orientation, String camera) {
        var name = latin(camera + "\0");
        var tiff = ByteBuffer.allocate(320 + name.length);
        tiff.put(latin("MM\0*")).putInt(8);
        tiff.putShort((short) 4);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(name.length).putInt(256);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x0132).putShort((short) 2).putInt(20).putInt(64);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(96);
        tiff.putInt(0);
        tiff.position(64);
        tiff.put(latin("2026:11:22 19:34:00\0"));
        tiff.position(96);
        tiff.putShort((short) 5);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0"));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(176);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(latin("W\0\0\0"));
        tiff.putShort((short) 4).putShort((short) 5).putInt(3).putInt(200);
        tiff.putShort((short) 0x1D).putShort((short) 2).putInt(11).putInt(224);
        tiff.putInt(0);
        tiff.position(176);
        degrees(tiff, 51, 28, 3194);
        degrees(tiff, 0, 1, 5739);
        tiff.put(latin("2026:11:22\0"));
        tiff.position(256);
        tiff.put(name);
        return joined(latin("Exif\0\0"), tiff.array());
    }

    /** Degrees, minutes and hundredths of a second. */
    private static void degrees(ByteBuffer tiff, int degrees, int minutes, int hundredths) {
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt(hundredths)
                .putInt(100);
    }

    /** A PNG file of one grey that says it is so large, whatever follows. */
    static byte[] hugePng(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .put((byte) 0);
        return png(chunk("IHDR", header.array()), chunk("IDAT", zeros((width / 8L + 1) * Math.min(height, 20_000))));
    }

    static byte[] png(byte[]... chunks) {
        return joined(latin("\u0089PNG\r\n\u001a\n"), joined(chunks), chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String name, byte[] body) {
        var crc = new CRC32();
        crc.update(latin(name));
        crc.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(latin(name))
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** So many zeros, compressed. */
    static byte[] zeros(long count) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            var block = new byte[1 << 16];
            for (long left = count; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
