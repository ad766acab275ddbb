package org.sexton.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Door",
                "T\u00fcr klemmt \u2014 dringend",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 \uD83D\uDD25",
                "=?UTF-8?B?ZXZl?=",
                "za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144 za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144 za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144",
            })
    void any_text_reads_as_it_was(String text) throws Exception {
        assertThat(MimeUtility.decodeText(
                        MimeUtility.unfold(HeaderText.encode(text).replace("\n", "\r\n"))))
                .isEqualTo(text);
    }

    @Test
    void no_line_is_too_long_however_long_the_text_is() {
        assertThat(HeaderText.encode("\uD83D\uDE00".repeat(500)).lines())
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.length() <= 76);
    }

    @Test
    void plain_text_stays_readable() {
        assertThat(HeaderText.encode("[7K3-QFM] Door")).isEqualTo("[7K3-QFM] Door");
    }
}
