package org.sexton.bootstrap.photo;

import java.util.concurrent.Semaphore;
import org.sexton.domain.photo.PhotoRules;

/**
 * Bounds the memory of pictures that are made at the same time by the pixels of them all: one of the largest, or several
 * ordinary ones. Others wait, in the order in which they came.
 */
final class Turns {

    private static final int MEGAPIXEL = 1_000_000;
    private static final int MEGAPIXELS = (int) (PhotoRules.MAX_PIXELS / MEGAPIXEL);

    /** Even the smallest needs a decoder. */
    private static final int LEAST = 4;

    private final Semaphore megapixels = new Semaphore(MEGAPIXELS, true);

    /** @param pixels no more than {@link PhotoRules#MAX_PIXELS} */
    Turn take(long pixels) {
        int needed = (int) Math.clamp(Math.ceilDiv(pixels, MEGAPIXEL), LEAST, MEGAPIXELS);
        megapixels.acquireUninterruptibly(needed);
        return () -> megapixels.release(needed);
    }

    /** Ends when it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
