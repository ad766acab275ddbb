package org.sexton.application.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mail queue stands.
 *
 * @param pending what is not sent, also while it is being sent or waits for a later time
 * @param sending how many of these are being sent
 * @param oldestPending since when the one has been ready that waits longest; null if none is ready
 * @param oldestSending since when the one is being sent that takes longest; null if none is
 */
public record Backlog(
        long pending,
        long sending,
        long sent,
        long failed,
        @Nullable Instant oldestPending,
        @Nullable Instant oldestSending) {}
