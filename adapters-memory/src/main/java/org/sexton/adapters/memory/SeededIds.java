package org.sexton.adapters.memory;

import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.ticket.TicketReference;

/** The same ids each time, for the same seed: what a test wrote down stays true. */
public final class SeededIds implements IdSource {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random;
    private long count;

    public SeededIds(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public synchronized UUID nextId() {
        return new UUID(++count << 16 | VERSION_7, VARIANT | random.nextLong() >>> 2);
    }

    @Override
    public synchronized TicketReference nextReference() {
        return TicketReference.of(random.nextInt());
    }

    @Override
    public synchronized Salt nextSalt() {
        return Salt.of(bytes(16));
    }

    @Override
    public synchronized String nextSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    @Override
    public synchronized String nextTrackingSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
