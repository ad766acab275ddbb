package org.sexton.adapters.rest.portal;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.shared.Outcome;

/**
 * Reads uploads, few at a time: until its turn comes nothing of a file is in memory, and so many times the largest file is
 * all that uploads ever take.
 */
@Singleton
final class UploadTurns {

    static final int AT_ONCE = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    /** Ten megabytes within two minutes: a telephone with a weak signal sends a photo that its page made small. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int BLOCK = 1 << 16;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** What is to be done with a file, which is then forgotten. */
    interface Use<T> {
        Outcome<T> of(byte[] file);
    }

    /** @throws WebApplicationException 429 where no turn comes soon; 400 where the file does not come */
    <T> Outcome<T> take(InputStream upload, Use<T> use) {
        if (!comes()) {
            throw Problems.tooMany(AGAIN);
        }
        try {
            return use.of(read(upload));
        } catch (IOException _) {
            throw Problems.malformed("The picture did not arrive whole; send it again.");
        } finally {
            turns.release();
        }
    }

    private boolean comes() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One byte more than is allowed is enough to know that it is too large. */
    private static byte[] read(InputStream upload) throws IOException {
        long begun = System.nanoTime();
        var file = new byte[BLOCK];
        int length = 0;
        while (length <= PhotoRules.MAX_BYTES) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IOException("too slow");
            }
            if (length == file.length) {
                file = Arrays.copyOf(file, Math.min(2 * length, PhotoRules.MAX_BYTES + 1));
            }
            int more = upload.read(file, length, file.length - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        return Arrays.copyOf(file, length);
    }
}
