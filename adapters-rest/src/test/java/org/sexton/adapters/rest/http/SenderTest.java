package org.sexton.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTest {

    private static String network(String host) {
        return Sender.of(host, null).network();
    }

    private static String client(String host) {
        return Sender.of(host, "Firefox").client();
    }

    @Test
    void a_network_is_a_24th_of_ipv4_and_a_48th_of_ipv6() {
        assertThat(network("192.0.2.1")).isEqualTo(network("192.0.2.250")).isNotEqualTo(network("192.0.3.1"));
        assertThat(network("2001:db8:1:2::1"))
                .isEqualTo(network("2001:db8:1:ffff::9"))
                .isNotEqualTo(network("2001:db8:2::1"));
        assertThat(network("::ffff:192.0.2.1")).isEqualTo(network("192.0.2.9"));
    }

    @Test
    void a_client_is_told_apart_by_its_address_and_browser_and_stays_itself_within_its_64th() {
        assertThat(client("192.0.2.1")).isNotEqualTo(client("192.0.2.2"));
        assertThat(client("2001:db8:1:2::1")).isEqualTo(client("2001:db8:1:2:aaaa::1"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
        assertThat(Sender.of("192.0.2.1", "Chrome").client()).isNotEqualTo(client("192.0.2.1"));
    }

    @Test
    void what_is_no_address_is_nobody_in_particular() {
        assertThat(network("somewhere")).isEqualTo(network("0.0.0.0"));
    }
}
