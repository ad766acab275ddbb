package org.sexton.application.query;

/**
 * How many match: counted up to {@link #CAP}, because an exact count of hundreds of thousands costs more than the page.
 *
 * @param exact false if there are more than {@code value}
 */
public record Total(long value, boolean exact) {

    public static final int CAP = 10_000;

    /** @param counted the count, which may stop anywhere beyond {@link #CAP} */
    public static Total of(long counted) {
        return counted > CAP ? new Total(CAP, false) : new Total(counted, true);
    }
}
