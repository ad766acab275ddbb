package org.sexton.domain.notification;

import java.time.Duration;
import org.sexton.domain.audit.Digest;

/** When a delivery that did not succeed is tried again. */
public final class Retries {

    /** The waits before the last attempt add up to some four days: a mail server that is away for a weekend misses nothing. */
    public static final int LIMIT = 18;

    private static final double SPREAD = 0.1;

    private Retries() {}

    /**
     * How long to wait after so many attempts: attempt⁴ seconds, up to a tenth more or less, so that what failed together
     * does not come back together. The same each time for the same delivery.
     */
    public static Duration after(DeliveryKey key, int attempt) {
        var dice = Integer.parseUnsignedInt(
                Digest.ofText(key + "#" + attempt).hex().substring(0, 8), 16);
        var chance = Integer.toUnsignedLong(dice) / (double) (1L << Integer.SIZE);
        return Duration.ofMillis(Math.round(1_000 * Math.pow(attempt, 4) * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
