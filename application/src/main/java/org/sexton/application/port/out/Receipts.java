package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what was answered to requests that must not be carried out twice. Inside a {@link UnitOfWork}. */
public interface Receipts {

    /**
     * A request as it was first made.
     *
     * @param request a digest of it
     * @param answer what was answered; null while it is being worked on
     */
    record Receipt(String request, @Nullable String answer) {}

    /**
     * Claims the key for this request, or answers who had it before. Waits for another unit of work that holds the same
     * key to end.
     *
     * @param owner whose keys these are: two callers may use the same
     */
    Optional<Receipt> claim(String owner, String key, String request, Instant now);

    /** Notes the answer to the request that holds the key. */
    void complete(String owner, String key, String answer);

    /** Forgets the receipts from before then. */
    int forgetBefore(Instant then);
}
