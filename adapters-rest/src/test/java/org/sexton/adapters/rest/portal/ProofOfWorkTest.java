package org.sexton.adapters.rest.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.domain.audit.Digest;

class ProofOfWorkTest {

    private Instant now = Instant.parse("2026-03-29T09:00:00Z");
    private final ProofOfWork proofs = with("key");

    private ProofOfWork with(String key) {
        return new ProofOfWork(() -> key.getBytes(StandardCharsets.US_ASCII), new SeededIds(1), () -> now);
    }

    /** What the page does in the background. */
    static String solved(String challenge) {
        for (long n = 0; ; n++) {
            var proof = challenge + "." + n;
            if (Digest.ofText(proof).hex().startsWith("0000")) {
                return proof;
            }
        }
    }

    @Test
    void work_is_accepted_once() {
        var challenge = proofs.challenge();
        assertThat(challenge.bits()).isEqualTo(16);
        var proof = solved(challenge.text());

        assertThat(proofs.accepts(proof)).isTrue();
        assertThat(proofs.accepts(proof)).isFalse();
    }

    @Test
    void another_solution_of_the_same_challenge_is_no_second_proof() {
        var challenge = proofs.challenge().text();
        var first = solved(challenge);
        var second = first;
        for (long n = Long.parseLong(first.substring(first.lastIndexOf('.') + 1)) + 1; second.equals(first); n++) {
            var proof = challenge + "." + n;
            second = Digest.ofText(proof).hex().startsWith("0000") ? proof : first;
        }

        assertThat(proofs.accepts(first)).isTrue();
        assertThat(proofs.accepts(second)).isFalse();
    }

    @Test
    void no_work_foreign_work_and_old_work_are_not() {
        var challenge = proofs.challenge().text();
        assertThat(proofs.accepts(challenge + ".1")).isFalse();
        assertThat(proofs.accepts(solved(with("another key").challenge().text())))
                .isFalse();
        assertThat(proofs.accepts(solved("9999999999" + challenge.substring(10))))
                .isFalse();
        assertThat(proofs.accepts("nonsense")).isFalse();

        var proof = solved(challenge);
        now = now.plus(ProofOfWork.VALIDITY).plusSeconds(1);
        assertThat(proofs.accepts(proof)).isFalse();
    }
}
