package org.sexton.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;

class SealedAnswersTest {

    private final SealedAnswers sealed = with("installation");

    private static SealedAnswers with(String secret) {
        return new SealedAnswers(() -> secret.getBytes(StandardCharsets.US_ASCII), new SeededIds(1));
    }

    @Test
    void who_has_the_key_reads_what_was_sealed() {
        assertThat(sealed.open("key", sealed.seal("key", "trackingUrl ü"))).isEqualTo("trackingUrl ü");
    }

    @Test
    void the_same_answer_is_never_sealed_to_the_same_text() {
        assertThat(sealed.seal("key", "answer")).isNotEqualTo(sealed.seal("key", "answer"));
    }

    @Test
    void with_another_key_or_in_another_installation_it_stays_shut() {
        var shut = sealed.seal("key", "answer");

        assertThatThrownBy(() -> sealed.open("another", shut)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> with("elsewhere").open("key", shut)).isInstanceOf(IllegalStateException.class);
    }
}
