package org.sexton.domain.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported ticket came from. Source and external id together name it for ever, so that the same import run
 * again adds nothing.
 *
 * @param createdAt when it was first reported there
 * @param resolvedAt when it was resolved there; null where it is open, or nobody knows
 */
public record Origin(
        String source,
        String externalId,
        Instant createdAt,
        @Nullable Instant resolvedAt) {}
