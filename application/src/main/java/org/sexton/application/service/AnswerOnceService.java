package org.sexton.application.service;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.sexton.application.port.in.AnswerOnce;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.Receipts.Receipt;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** Keeps only the hash of a key: whoever reads the receipts learns none that would open them. */
public final class AnswerOnceService implements AnswerOnce {

    private static final int MAX_KEY = 200;

    private final UnitOfWork work;
    private final Receipts receipts;
    private final InstantSource clock;

    public AnswerOnceService(UnitOfWork work, Receipts receipts, InstantSource clock) {
        this.work = work;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Outcome<String> handle(Actor actor, String key, String request, Supplier<Outcome<String>> carryOut) {
        if (!isUsable(key)) {
            return Outcome.refused(new Refusal.Invalid(new Violation(
                    "Idempotency-Key", "malformed", "must be 1 to %d printable ASCII characters".formatted(MAX_KEY))));
        }
        var owner = actor.person().map(Object::toString).orElse("guest");
        var kept = Digest.ofText(key).hex();
        var digest = Digest.ofText(request).hex();
        return work.run(
                actor,
                () -> receipts.claim(owner, kept, digest, clock.instant())
                        .map(earlier -> repeat(key, digest, earlier))
                        .orElseGet(() -> carryOut.get().map(answer -> {
                            receipts.complete(owner, kept, answer);
                            return answer;
                        })));
    }

    private static Outcome<String> repeat(String key, String digest, Receipt earlier) {
        if (!earlier.request().equals(digest)) {
            return Outcome.refused(new Refusal.KeyReused(key));
        }
        return earlier.answer() == null
                ? Outcome.refused(new Refusal.Conflict("The first request with this key is still being worked on."))
                : Outcome.ok(earlier.answer());
    }

    private static boolean isUsable(String key) {
        return !key.isEmpty() && key.length() <= MAX_KEY && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
