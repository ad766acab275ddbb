package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparatorTest {

    @Test
    void the_most_common_one_in_the_header_counts() {
        assertThat(Separator.of("id,title,\"a;b;c;d\"\n1;2;3;4;5;6")).isEqualTo(',');
        assertThat(Separator.of("id;title;a, b\r\n")).isEqualTo(';');
        assertThat(Separator.of("id\ttitle\twhere")).isEqualTo('\t');
        assertThat(Separator.of("id|title")).isEqualTo('|');
    }

    @Test
    void a_single_column_needs_none() {
        assertThat(Separator.of("title")).isEqualTo(',');
        assertThat(Separator.of("")).isEqualTo(',');
    }
}
