package org.sexton.application.query;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.BrokenLink.Log;
import org.sexton.application.query.BrokenLink.Reason;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Flaw;

/** One hash chain, followed link by link until it breaks; what comes behind a broken link proves nothing any more. */
final class Chain {

    private final Log log;
    private final long least;
    private final long most;
    private final Consumer<BrokenLink> broken;

    private long sequence;
    private Digest head = Digest.NONE;
    private boolean whole = true;

    /**
     * @param least how many links there must be
     * @param most how many there may be
     */
    Chain(Log log, long least, long most, Consumer<BrokenLink> broken) {
        this.log = log;
        this.least = least;
        this.most = most;
        this.broken = broken;
    }

    Digest head() {
        return head;
    }

    boolean isWhole() {
        return whole;
    }

    /**
     * @param hash of this link
     * @param flaw what does not hold of it after a head
     */
    void follow(long number, Digest hash, Function<Digest, Optional<Flaw>> flaw) {
        if (number > most) {
            breakAt(number, Reason.STRAY);
        } else if (number != sequence + 1) {
            breakAt(sequence + 1, Reason.MISSING);
        } else {
            flaw.apply(head).ifPresent(it -> breakAt(number, reason(it.part()), it.expected(), it.found()));
        }
        sequence = number;
        head = hash;
    }

    void end() {
        if (sequence < least) {
            breakAt(sequence + 1, Reason.MISSING);
        }
    }

    void breakAt(long number, Reason reason) {
        breakAt(number, reason, null, null);
    }

    void breakAt(long number, Reason reason, @Nullable Digest expected, @Nullable Digest found) {
        if (whole) {
            whole = false;
            broken.accept(new BrokenLink(log, number, reason, expected, found));
        }
    }

    private static Reason reason(Flaw.Part part) {
        return switch (part) {
            case LINK -> Reason.OUT_OF_ORDER;
            case PAYLOAD -> Reason.PAYLOAD_ALTERED;
            case FACTS -> Reason.FACTS_ALTERED;
        };
    }
}
