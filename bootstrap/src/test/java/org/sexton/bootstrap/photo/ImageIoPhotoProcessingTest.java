package org.sexton.bootstrap.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.bootstrap.photo.Pictures.chunk;
import static org.sexton.bootstrap.photo.Pictures.decoded;
import static org.sexton.bootstrap.photo.Pictures.exif;
import static org.sexton.bootstrap.photo.Pictures.file;
import static org.sexton.bootstrap.photo.Pictures.joined;
import static org.sexton.bootstrap.photo.Pictures.latin;
import static org.sexton.bootstrap.photo.Pictures.plain;
import static org.sexton.bootstrap.photo.Pictures.quarters;
import static org.sexton.bootstrap.photo.Pictures.withSegment;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class ImageIoPhotoProcessingTest {

    private static final Offset<Integer> ABOUT = Offset.offset(12);

    private final ImageIoPhotoProcessing processing = new ImageIoPhotoProcessing();

    private Renditions made(byte[] upload) {
        return switch (processing.process(upload)) {
            case Outcome.Ok<Renditions>(var pictures) -> pictures;
            case Outcome.Refused<Renditions>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private Violation refused(byte[] upload) {
        return switch (processing.process(upload)) {
            case Outcome.Refused<Renditions>(Refusal.Invalid(var why)) -> why.getFirst();
            case Outcome<Renditions> other -> throw new AssertionError("not refused as invalid: " + other);
        };
    }

    private static int[] pixel(Jpeg picture, double x, double y) {
        var image = decoded(picture.bytes());
        int rgb = image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1)));
        return new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    }

    private static void assertColour(Jpeg picture, double x, double y, int... rgb) {
        var actual = pixel(picture, x, y);
        for (int i = 0; i < 3; i++) {
            assertThat(actual[i])
                    .as("at %s, %s: %s", x, y, Arrays.toString(actual))
                    .isCloseTo(rgb[i], ABOUT);
        }
    }

    private static void assertQuarters(Jpeg picture) {
        assertColour(picture, 0.25, 0.25, 255, 0, 0);
        assertColour(picture, 0.75, 0.25, 0, 255, 0);
        assertColour(picture, 0.25, 0.75, 0, 0, 255);
        assertColour(picture, 0.75, 0.75, 255, 255, 255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void each_kind_is_known_by_its_content_and_made_jpeg_in_two_sizes(String format) {
        var pictures = made(file(quarters(3000, 1500), format));

        assertThat(List.of(pictures.full().width(), pictures.full().height())).containsExactly(2048, 1024);
        assertThat(List.of(pictures.thumb().width(), pictures.thumb().height())).containsExactly(480, 240);
        for (var picture : List.of(pictures.full(), pictures.thumb())) {
            var image = decoded(picture.bytes());
            assertThat(image.getWidth()).isEqualTo(picture.width());
            assertThat(image.getHeight()).isEqualTo(picture.height());
            assertQuarters(picture);
        }
    }

    /** Java writes no WebP: these four were made by a browser, with a colour profile and, two of them, without the white. */
    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless", "lossy-transparent", "lossless-transparent"})
    void webp_is_read_too(String name) {
        var full = made(Pictures.webp(name)).full();

        assertThat(List.of(full.width(), full.height())).containsExactly(32, 16);
        assertQuarters(full);
        assertOnlyPicture(full.bytes());
    }

    @Test
    void the_smallest_picture_stays_as_small_as_it_is() {
        var pictures = made(file(plain(1, 1, BufferedImage.TYPE_INT_RGB, 0xFF336699), "png"));

        assertThat(pictures.full().width()).isEqualTo(1);
        assertThat(pictures.thumb().height()).isEqualTo(1);
        assertColour(pictures.full(), 0, 0, 0x33, 0x66, 0x99);
    }

    @ParameterizedTest
    @CsvSource({"20000,1", "1,20000", "2049,2", "5000,3"})
    void a_line_of_pixels_is_a_picture(int width, int height) {
        var full = made(file(plain(width, height, BufferedImage.TYPE_INT_RGB, -1), "png"))
                .full();

        assertThat(Math.max(full.width(), full.height())).isEqualTo(2048);
        assertThat(Math.min(full.width(), full.height())).isBetween(1, 2);
    }

    @Test
    void where_the_camera_was_and_all_else_that_is_no_picture_is_gone() {
        var upload = file(quarters(64, 64), "jpeg");
        upload = withSegment(upload, 0xE1, exif(1, "SECRETCAMERA"));
        upload = withSegment(upload, 0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRETPLACE</x:xmpmeta>"));
        upload = withSegment(upload, 0xED, latin("Photoshop 3.0\0SECRETCAPTION"));
        upload = withSegment(upload, 0xFE, latin("SECRETCOMMENT"));
        // cameras put a small picture beside the large one, which shows what was cut off later
        upload = withSegment(upload, 0xE2, joined(latin("MPF\0SECRETPICTURE"), file(quarters(8, 8), "jpeg")));
        assertThat(text(upload))
                .contains("SECRETCAMERA", "SECRETPLACE", "SECRETCAPTION", "SECRETCOMMENT", "Exif", "2026:11:22", "MPF");

        var pictures = made(upload);

        for (var picture : List.of(pictures.full(), pictures.thumb())) {
            assertThat(text(picture.bytes())).doesNotContain("SECRET", "Exif", "http", "Photoshop", "2026", "MPF");
            assertOnlyPicture(picture.bytes());
        }
    }

    @Test
    void what_a_png_says_besides_its_picture_is_gone() {
        var image = file(quarters(16, 16), "png");
        int end = image.length - 12;
        var upload = joined(
                Arrays.copyOf(image, end),
                chunk("tEXt", latin("Author\0SECRET")),
                chunk("eXIf", exif(1, "SECRET")),
                Arrays.copyOfRange(image, end, image.length));

        assertThat(text(made(upload).full().bytes())).doesNotContain("SECRET");
    }

    @Test
    void a_page_or_a_program_that_is_also_a_picture_is_only_the_picture_afterwards() {
        var script = latin("<html><script>alert(1)</script></html>");
        var jpeg = file(quarters(64, 64), "jpeg");
        var gif = file(quarters(64, 64), "gif");
        gif[6] = '/';
        gif[7] = '*';
        for (var upload : List.of(
                joined(jpeg, script), withSegment(jpeg, 0xFE, script), joined(gif, latin("*/=1;alert(1)"), script))) {
            var pictures = made(upload);

            assertThat(text(pictures.full().bytes())).doesNotContain("script", "alert");
            assertOnlyPicture(pictures.full().bytes());
            assertQuarters(pictures.full());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_picture_stands_as_its_camera_was_held(int orientation) {
        var upload = withSegment(file(held(quarters(96, 64), orientation), "jpeg"), 0xE1, exif(orientation, "C"));

        var pictures = made(upload);

        assertThat(List.of(pictures.full().width(), pictures.full().height())).containsExactly(96, 64);
        assertQuarters(pictures.full());
        assertQuarters(pictures.thumb());
    }

    /** What a camera held like that sees of it: the row that becomes the top, the column that becomes the left. */
    private static BufferedImage held(BufferedImage upright, int orientation) {
        boolean turned = orientation > 4;
        int width = turned ? upright.getHeight() : upright.getWidth();
        int height = turned ? upright.getWidth() : upright.getHeight();
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                seen.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 1 -> upright.getRGB(x, y);
                            case 2 -> upright.getRGB(right, y);
                            case 3 -> upright.getRGB(right, below);
                            case 4 -> upright.getRGB(x, below);
                            case 5 -> upright.getRGB(y, x);
                            case 6 -> upright.getRGB(below, x);
                            case 7 -> upright.getRGB(below, right);
                            default -> upright.getRGB(y, right);
                        });
            }
        }
        return seen;
    }

    @Test
    void camera_data_that_cannot_be_read_turns_nothing() {
        var random = new Random(18);
        for (int i = 0; i < 200; i++) {
            var broken = exif(6, "C");
            for (int hit = 0; hit < 6; hit++) {
                broken[6 + random.nextInt(60)] = (byte) random.nextInt();
            }
            made(withSegment(file(quarters(8, 8), "jpeg"), 0xE1, broken));
        }
    }

    @Test
    void what_is_seen_through_a_picture_is_white() {
        var glass = quarters(new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB));
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                glass.setRGB(x, y, 0x00000000);
            }
        }

        assertColour(made(file(glass, "png")).full(), 0.2, 0.2, 255, 255, 255);
        assertColour(made(file(glass, "png")).full(), 0.75, 0.25, 0, 255, 0);
        assertColour(
                made(file(plain(64, 64, BufferedImage.TYPE_INT_ARGB, 0x80000000), "png"))
                        .full(),
                0.5,
                0.5,
                127,
                127,
                127);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "0,4", "0,8", "0,16", "4,8", "4,16"})
    void grey_stays_as_grey_as_it_was(int colourType, int depth) {
        var full = made(Pictures.greyPng(colourType, depth)).full();

        int half = depth < 8 ? 255 * (1 << depth - 1) / ((1 << depth) - 1) : 128;
        assertColour(full, 0.5, 0.5, half, half, half);
    }

    @Test
    void the_colours_of_a_profile_become_those_that_every_screen_means() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var upload = withSegment(
                file(plain(32, 32, BufferedImage.TYPE_INT_RGB, 0xFF808080), "jpeg"),
                0xE2,
                joined(latin("ICC_PROFILE\0\1\1"), profile));

        var full = made(upload).full();

        assertColour(full, 0.5, 0.5, 188, 188, 188);
        assertOnlyPicture(full.bytes());
    }

    @Test
    void ink_becomes_light() {
        var full = made(Pictures.cmykJpeg(64, 64, 0, 255, 255, 0)).full();

        var red = pixel(full, 0.5, 0.5);
        assertThat(red[0]).isGreaterThan(180);
        assertThat(red[1]).isLessThan(90);
        assertThat(red[2]).isLessThan(90);
    }

    @Test
    void a_file_that_is_no_picture_is_refused_whatever_it_is_called() {
        for (var file : List.of(
                "",
                "\u00FF",
                "hello",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "BM      ",
                "%PDF-1.7",
                "II*\0",
                "GIF88a")) {
            assertThat(refused(latin(file))).satisfies(why -> {
                assertThat(why.code()).isEqualTo("unknown_kind");
                assertThat(why.message()).contains("JPEG, PNG, WebP or GIF");
            });
        }
    }

    @Test
    void the_kind_that_telephones_make_is_refused_with_what_to_do() {
        for (var brand : List.of("heic", "heix", "mif1")) {
            var why = refused(latin("\0\0\0\u0018ftyp" + brand + "\0\0\0\0"));
            assertThat(why.code()).isEqualTo("heic");
            assertThat(why.message()).contains("HEIC", "Most Compatible");
        }
    }

    @Test
    void a_file_that_is_too_large_is_refused_unseen() {
        assertThat(refused(new byte[10 * 1024 * 1024 + 1]).code()).isEqualTo("too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "lossy", "lossless"})
    void a_file_that_ends_in_its_middle_is_refused(String format) {
        var whole = Pictures.isWebp(format) ? Pictures.webp(format) : file(noise(200, 200), format);

        for (int percent : new int[] {1, 5, 20, 50, 75, 95}) {
            var why = refused(Arrays.copyOf(whole, Math.max(12, whole.length * percent / 100)));
            assertThat(why.code()).as("%d %% of a %s", percent, format).isEqualTo("damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "lossy", "lossless", "lossy-transparent"})
    void damage_is_survived_wherever_it_is(String format) {
        var whole = Pictures.isWebp(format) ? Pictures.webp(format) : file(noise(40, 40), format);
        var random = new Random(181);
        for (int i = 0; i < 400; i++) {
            var damaged = whole.clone();
            for (int hit = 0; hit < 1 + random.nextInt(8); hit++) {
                damaged[random.nextInt(random.nextBoolean() ? damaged.length : 60)] = (byte) random.nextInt();
            }
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                if (processing.process(damaged) instanceof Outcome.Ok<Renditions>(var pictures)) {
                    assertOnlyPicture(pictures.full().bytes());
                }
            });
        }
    }

    @Test
    void a_small_file_that_unfolds_into_a_huge_picture_is_refused_before_it_unfolds() {
        var bomb = Pictures.hugePng(40_000, 40_000);
        assertThat(bomb.length).isLessThan(200_000);

        var why = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(bomb));

        assertThat(why.code()).isEqualTo("too_large");
        assertThat(why.message()).contains("40000 by 40000", "50 megapixels");
        assertThat(refused(Pictures.hugePng(Integer.MAX_VALUE, 1)).code()).isNotEqualTo("unknown_kind");
    }

    @Test
    void the_largest_picture_that_is_taken_is_made() {
        var full = made(Pictures.hugePng(10_000, 5_000)).full();

        assertThat(List.of(full.width(), full.height())).containsExactly(2048, 1024);
    }

    @Test
    void words_that_unfold_into_a_bomb_are_not_unfolded() {
        var image = file(quarters(16, 16), "png");
        var words = joined(latin("Comment\0\0"), Pictures.zeros(1L << 28));
        var upload =
                joined(Arrays.copyOf(image, 33), chunk("zTXt", words), Arrays.copyOfRange(image, 33, image.length));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> made(upload));
    }

    @Test
    void a_picture_of_very_many_passes_is_refused() {
        var jpeg = Pictures.progressive(noise(64, 64));
        int last = text(jpeg).lastIndexOf("\u00FF\u00DA");
        var scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        var upload = new ByteArrayOutputStream();
        upload.write(jpeg, 0, last);
        for (int i = 0; i < 300; i++) {
            upload.writeBytes(scan);
        }
        upload.writeBytes(Pictures.latin("\u00FF\u00D9"));
        made(jpeg);

        assertThat(refused(upload.toByteArray()).code()).isEqualTo("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless", "lossy-transparent", "lossless-transparent"})
    void a_webp_frame_that_is_larger_than_its_canvas_is_refused(String name) {
        var upload = Pictures.webp(name);
        int canvas = text(upload).indexOf("VP8X") + 12;
        upload[canvas] = 7;

        assertThat(refused(upload).code()).isEqualTo("damaged");
    }

    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt());
        }
        return image;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The JFIF mark, tables, the frame and its scan, the end; nothing before, between or behind. */
    private static void assertOnlyPicture(byte[] jpeg) {
        var markers = new TreeSet<Integer>();
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            assertThat(jpeg[at]).isEqualTo((byte) 0xFF);
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        assertThat(List.of(0xE0, 0xDB, 0xC0, 0xC4)).containsAll(markers);
        assertThat(JpegFile.read(jpeg)).satisfies(file -> {
            assertThat(file.scans()).isEqualTo(1);
            assertThat(file.isComplete()).isTrue();
        });
        assertThat(text(jpeg)).startsWith("\u00FF\u00D8").endsWith("\u00FF\u00D9");
        assertThat(text(jpeg).indexOf("\u00FF\u00D9")).isEqualTo(jpeg.length - 2);
    }
}
