package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sexton.application.importing.ImportPlan.Separator;

class SeparatorsTest {

    @Test
    void the_most_common_one_in_the_header_counts() {
        assertThat(Separators.of("id,title,\"a;b;c;d\"\n1;2;3;4;5;6")).isEqualTo(Separator.COMMA);
        assertThat(Separators.of("id;title;a, b\r\n")).isEqualTo(Separator.SEMICOLON);
        assertThat(Separators.of("id\ttitle\twhere")).isEqualTo(Separator.TAB);
        assertThat(Separators.of("id|title")).isEqualTo(Separator.BAR);
    }

    @Test
    void a_single_column_needs_none() {
        assertThat(Separators.of("title")).isEqualTo(Separator.COMMA);
        assertThat(Separators.of("")).isEqualTo(Separator.COMMA);
    }
}
