package org.sexton.bootstrap.photo;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The kinds of picture that are taken, known by their first bytes. Each names its reader: whatever other readers a class
 * path may bring are never offered a stranger's file.
 */
enum PhotoFormat {
    JPEG {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, "\u00FF\u00D8\u00FF");
        }

        /** The platform's decoder inside of one that knows CMYK, broken profiles and what cameras write. */
        @Override
        ImageReader reader() throws IOException {
            return registered(JPEGImageReaderSpi.class, new JPEGImageReaderSpi())
                    .createReaderInstance();
        }

        @Override
        boolean isSane(byte[] file) {
            var jpeg = JpegFile.read(file);
            return jpeg.isComplete() && jpeg.scans() <= MOST_SCANS;
        }
    },
    PNG {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, "\u0089PNG\r\n\u001A\n");
        }

        @Override
        ImageReader reader() throws IOException {
            return platform("png").createReaderInstance();
        }
    },
    GIF {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a");
        }

        @Override
        ImageReader reader() throws IOException {
            return platform("gif").createReaderInstance();
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP");
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance();
        }

        @Override
        boolean isSane(byte[] file) {
            return WebpFile.isWithinItsCanvas(file);
        }
    };

    /** A camera's progressive picture has about ten; each costs a pass over the whole of it, however short it is. */
    private static final int MOST_SCANS = 100;

    private static final Set<String> APPLE =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "heif");

    abstract boolean begins(byte[] file);

    abstract ImageReader reader() throws IOException;

    /** What must hold before the reader, which trusts more than it should, is offered the file. */
    boolean isSane(byte[] file) {
        return true;
    }

    static Optional<PhotoFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    /** HEIC and its kin: an ISO media file of such a brand. */
    static boolean isApple(byte[] file) {
        return startsWith(file, 4, "ftyp")
                && file.length >= 12
                && APPLE.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] file, int at, String bytes) {
        return file.length >= at + bytes.length()
                && new String(file, at, bytes.length(), StandardCharsets.ISO_8859_1).equals(bytes);
    }

    private static ImageReaderSpi platform(String format) {
        return all(IIORegistry.getDefaultInstance())
                .filter(reader -> reader.getClass().getName().startsWith("com.sun.imageio."))
                .filter(reader -> Arrays.asList(reader.getFormatNames()).contains(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this Java platform reads no " + format));
    }

    /** A reader that wraps the platform's finds it when it is registered; which it is already, where the class path was searched. */
    private static <T extends ImageReaderSpi> T registered(Class<T> kind, T otherwise) {
        var registry = IIORegistry.getDefaultInstance();
        var known = registry.getServiceProviderByClass(kind);
        if (known != null) {
            return known;
        }
        registry.registerServiceProvider(otherwise, ImageReaderSpi.class);
        return otherwise;
    }

    private static Stream<ImageReaderSpi> all(IIORegistry registry) {
        Iterable<ImageReaderSpi> readers = () -> registry.getServiceProviders(ImageReaderSpi.class, false);
        return StreamSupport.stream(readers.spliterator(), false);
    }
}
