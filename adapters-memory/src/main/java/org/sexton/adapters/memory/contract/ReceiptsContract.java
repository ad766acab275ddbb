package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.Receipts.Receipt;

public abstract class ReceiptsContract extends PortContract {

    @Test
    void a_key_is_claimed_once_and_then_answers_who_had_it() {
        assertThat(done(() -> receipts.claim("ann", "k", "request", NOW))).isEmpty();
        assertThat(done(() -> receipts.claim("ann", "k", "other", NOW))).contains(new Receipt("request", null));

        stored(() -> receipts.complete("ann", "k", "answer"));
        assertThat(done(() -> receipts.claim("ann", "k", "request", NOW))).contains(new Receipt("request", "answer"));
    }

    @Test
    void each_owner_has_keys_of_their_own() {
        stored(() -> receipts.claim("ann", "k", "request", NOW));

        assertThat(done(() -> receipts.claim("bob", "k", "request", NOW))).isEmpty();
        assertThat(done(() -> receipts.claim("ann", "K", "request", NOW))).isEmpty();
    }

    @Test
    void a_key_claimed_by_failed_work_is_free_again() {
        assertThatThrownBy(() -> stored(() -> {
                    receipts.claim("ann", "k", "request", NOW);
                    throw new IllegalArgumentException("bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(done(() -> receipts.claim("ann", "k", "other", NOW))).isEmpty();
    }

    @Test
    void a_key_that_nobody_claimed_is_not_completed() {
        assertThatThrownBy(() -> stored(() -> receipts.complete("ann", "k", "answer")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void old_receipts_are_forgotten() {
        stored(() -> {
            receipts.claim("ann", "old", "request", NOW.minusMillis(1));
            receipts.claim("ann", "new", "request", NOW);
        });

        assertThat(done(() -> receipts.forgetBefore(NOW))).isEqualTo(1);
        assertThat(done(() -> receipts.claim("ann", "old", "request", NOW))).isEmpty();
        assertThat(done(() -> receipts.claim("ann", "new", "request", NOW))).isPresent();
    }

    @Test
    void of_those_who_claim_a_key_together_one_works_and_the_others_see_the_answer() {
        for (int round = 0; round < 10; round++) {
            var key = "k" + round;
            var carriedOut = new AtomicInteger();

            assertThat(Together.each(4, () -> done(() -> answer(key, carriedOut))))
                    .containsOnly("answer 1");
            assertThat(carriedOut).hasValue(1);
        }
    }

    private String answer(String key, AtomicInteger carriedOut) {
        return receipts.claim("ann", key, "request", NOW)
                .map(receipt -> String.valueOf(receipt.answer()))
                .orElseGet(() -> {
                    var answer = "answer " + carriedOut.incrementAndGet();
                    receipts.complete("ann", key, answer);
                    return answer;
                });
    }
}
