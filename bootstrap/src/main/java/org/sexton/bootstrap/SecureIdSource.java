package org.sexton.bootstrap;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.ticket.TicketReference;

/**
 * Ids are UUIDs of version 7 (RFC 9562): the millisecond, then a counter that keeps those of the same millisecond rising,
 * then 62 random bits.
 *
 * <p>The generator lives in the instance: a static one would be baked, seeded, into a native image.
 */
@Singleton
public final class SecureIdSource implements IdSource {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    /** Millisecond and counter of the last id. More than 4096 ids in a millisecond borrow from the next one. */
    private final AtomicLong last = new AtomicLong();

    private final InstantSource clock;

    public SecureIdSource(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID nextId() {
        long now = clock.millis() << COUNTER_BITS;
        long moment = last.updateAndGet(before -> Math.max(before + 1, now));
        return new UUID(
                moment >>> COUNTER_BITS << 16 | VERSION_7 | moment & COUNTER_MASK, VARIANT | random.nextLong() >>> 2);
    }

    @Override
    public TicketReference nextReference() {
        return TicketReference.of(random.nextInt());
    }

    @Override
    public Salt nextSalt() {
        return Salt.of(bytes(16));
    }

    @Override
    public String nextSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    @Override
    public String nextTrackingSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
