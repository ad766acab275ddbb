package org.sexton.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.bootstrap.doctor.Finding.Level;

class AddressCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SEXTON = "X-Request-Id";

    private static List<Finding> look(String url, String... more) {
        var environment = new HashMap<>(Map.of("SEXTON_URL", url));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return new AddressCheck(environment, url, () -> NOON).look();
    }

    @Test
    void where_sexton_answers_all_is_well() throws IOException {
        try (var sexton = new WebServer("{}", SEXTON, "1")) {
            assertThat(look(sexton.url())).extracting(Finding::level).containsExactly(Level.OK);
        }
    }

    @Test
    void where_something_else_answers_it_is_a_problem() throws IOException {
        try (var other = new WebServer("<html>")) {
            assertThat(look(other.url())).extracting(Finding::level).containsExactly(Level.PROBLEM);
        }
    }

    @Test
    void links_that_lead_to_this_machine_alone_are_a_warning() throws IOException {
        try (var sexton = new WebServer("{}", SEXTON, "1")) {
            assertThat(new AddressCheck(Map.of(), sexton.url(), () -> NOON).look())
                    .extracting(Finding::level)
                    .containsExactly(Level.OK, Level.WARNING);
        }
    }

    @Test
    void people_elsewhere_need_encryption_and_a_proxy_that_tells_who_they_are() {
        assertThat(look("http://desk.invalid"))
                .extracting(Finding::what, Finding::level)
                .contains(tuple("TLS", Level.PROBLEM), tuple("proxy", Level.WARNING));
        assertThat(look("https://desk.invalid", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"))
                .extracting(Finding::what, Finding::level)
                .contains(tuple("TLS", Level.OK), tuple("proxy", Level.OK));
    }

    @Test
    void a_certificate_near_its_end_is_a_warning() {
        var check = new AddressCheck(Map.of(), "https://desk.example.org", () -> NOON);

        assertThat(check.certificate(NOON.plus(Duration.ofDays(13))).level()).isEqualTo(Level.WARNING);
        assertThat(check.certificate(NOON.plus(Duration.ofDays(15))).level()).isEqualTo(Level.OK);
    }

    @Test
    void what_is_no_address_is_a_problem() {
        assertThat(look("desk example")).extracting(Finding::level).containsExactly(Level.PROBLEM);
    }
}
