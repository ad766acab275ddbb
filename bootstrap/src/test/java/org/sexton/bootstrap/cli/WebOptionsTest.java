package org.sexton.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.bootstrap.CannotStart;

class WebOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
    void this_machine_s_own_addresses_are_loopback(String host) {
        assertThatCode(new WebOptions(Map.of("SEXTON_HOST", host))::requireLoopback)
                .doesNotThrowAnyException();
    }

    @Test
    void nothing_said_is_loopback() {
        assertThatCode(new WebOptions(Map.of("SEXTON_HOST", " "))::requireLoopback)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "2001:db8::1"})
    void what_others_could_reach_is_not(String host) {
        assertThatThrownBy(new WebOptions(Map.of("SEXTON_HOST", host))::requireLoopback)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(host);
    }

    @Test
    void the_address_to_open_is_the_public_one_where_it_is_known() {
        assertThat(new WebOptions(Map.of()).url()).isEqualTo("http://localhost:8080");
        assertThat(new WebOptions(Map.of("SEXTON_PORT", "9090")).url()).isEqualTo("http://localhost:9090");
        assertThat(new WebOptions(Map.of("SEXTON_URL", "https://desk.example.org", "SEXTON_PORT", "9090")).url())
                .isEqualTo("https://desk.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:9090/",
        "0.0.0.0, http://127.0.0.1:9090/",
        "::1, http://[0:0:0:0:0:0:0:1]:9090/",
        "192.0.2.1, http://192.0.2.1:9090/"
    })
    void this_machine_reaches_it_where_it_listens(String host, String local) {
        assertThat(new WebOptions(Map.of("SEXTON_HOST", host, "SEXTON_PORT", "9090")).local())
                .hasToString(local);
    }
}
