package org.sexton.adapters.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private Instant now = Instant.parse("2026-03-29T09:00:00Z");
    private final RequestLimit limit = new RequestLimit(() -> now);

    private void admitTen(String client) {
        for (int i = 0; i < 10; i++) {
            limit.admit(client);
        }
    }

    @Test
    void each_client_has_ten_in_a_quarter_of_an_hour() {
        admitTen("192.0.2.1");
        now = now.plus(Duration.ofMinutes(5));

        assertThatThrownBy(() -> limit.admit("192.0.2.1"))
                .isInstanceOfSatisfying(WebApplicationException.class, refusal -> {
                    assertThat(refusal.getResponse().getStatus()).isEqualTo(429);
                    assertThat(refusal.getResponse().getHeaderString("Retry-After"))
                            .isEqualTo("600");
                });
        limit.admit("192.0.2.2");
    }

    @Test
    void then_it_may_ask_again() {
        admitTen("192.0.2.1");
        now = now.plus(Duration.ofMinutes(15));

        admitTen("192.0.2.1");
    }
}
