package org.sexton.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void equal_addresses_are_equal_values() {
        assertThat(EmailAddress.parse(" Mary.O'Neill+hall@Example.ORG "))
                .contains(new EmailAddress("mary.o'neill+hall@example.org"));
    }

    @Test
    void what_mail_can_not_be_sent_to_is_none() {
        for (var text : new String[] {
            "",
            "mary",
            "mary@",
            "@example.org",
            "mary@localhost",
            "ma ry@example.org",
            "mary@exam_ple.org",
            "mary@example..org",
            "mary@-example.org",
            "mary@example.org\nBcc: all@example.org",
            "Mary <mary@example.org>",
            "a".repeat(65) + "@example.org",
            "mary@" + "a".repeat(250) + ".org"
        }) {
            assertThat(EmailAddress.parse(text)).as(text).isEmpty();
        }
    }
}
