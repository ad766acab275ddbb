package org.sexton.domain.photo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.sexton.domain.shared.Violation;

/** What a photo may be, and how the answers to other ones read. */
public final class PhotoRules {

    /** What a telephone's camera makes, with room to spare. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** A decoded pixel takes three bytes or more, whatever the file took. */
    public static final long MAX_PIXELS = 50_000_000;

    public static final int FULL_SIDE = 2048;
    public static final int THUMB_SIDE = 480;

    public static final int PER_TICKET = 5;

    /** So many wait for their reports at most, of all guests together: what a flood may cost in storage, about 2 GB. */
    public static final int MOST_WAITING = 2_000;

    /** Time to finish a report; then photos that none took are forgotten. */
    public static final Duration WAITS = Duration.ofHours(24);

    private static final String PHOTO = "photo";
    private static final String PHOTOS = "photos";

    private PhotoRules() {}

    public static Violation tooManyBytes(long bytes) {
        return new Violation(
                PHOTO,
                "too_large",
                String.format(
                        Locale.ROOT,
                        "has %.1f MB; at most %d MB are taken",
                        bytes / (1024.0 * 1024),
                        MAX_BYTES / 1024 / 1024));
    }

    public static Violation tooManyPixels(long width, long height) {
        return new Violation(
                PHOTO,
                "too_large",
                "has %d by %d pixels; at most %d megapixels are taken"
                        .formatted(width, height, MAX_PIXELS / 1_000_000));
    }

    public static Violation unknownKind() {
        return new Violation(PHOTO, "unknown_kind", "is not a JPEG, PNG, WebP or GIF picture; send it as one of these");
    }

    /** HEIC and HEIF, which browsers do not show. */
    public static Violation appleKind() {
        return new Violation(
                PHOTO,
                "heic",
                "is an HEIC picture, which most browsers can't show; send it as JPEG"
                        + " (on an iPhone: Settings, Camera, Formats, Most Compatible)");
    }

    public static Violation damaged() {
        return new Violation(PHOTO, "damaged", "is damaged or incomplete; send it again, or another one");
    }

    /** @param field names the photo in the input */
    public static Violation gone(String field) {
        return new Violation(field, "gone", "is not here any more; choose the photo again");
    }

    /** @param photos how many there would be */
    public static List<Violation> ofCount(int photos) {
        return photos <= PER_TICKET
                ? List.of()
                : List.of(
                        new Violation(PHOTOS, "too_many", "are %d; at most %d are kept".formatted(photos, PER_TICKET)));
    }
}
