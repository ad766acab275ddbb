package org.sexton.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRuleTest {

    private static final TextRule LINE = new TextRule(10, false, false);
    private static final TextRule LINES = new TextRule(10, true, true);

    @Test
    void a_line_is_stripped_and_its_white_space_folded() {
        assertThat(LINE.clean("  a \t b\r\nc ")).isEqualTo("a b c");
    }

    @Test
    void lines_keep_their_breaks_written_one_way() {
        assertThat(LINES.clean("\na\r\nb\rc\n")).isEqualTo("a\nb\nc");
    }

    @Test
    void the_limit_holds_for_the_cleaned_text() {
        assertThat(LINE.violations("title", "  1234567890  ")).isEmpty();
        assertThat(LINE.violations("title", "12345678901"))
                .containsExactly(new Violation("title", "too_long", "has 11 characters; at most 10 are kept"));
    }

    @Test
    void emptiness_is_refused_only_where_something_is_asked() {
        assertThat(LINE.violations("title", " \n")).containsExactly(Violation.required("title"));
        assertThat(LINE.violations("title", null)).containsExactly(Violation.required("title"));
        assertThat(LINES.violations("description", null)).isEmpty();
    }

    @Test
    void what_no_database_or_reader_can_take_is_refused() {
        for (var text : new String[] {"a\0b", "a\u001bb", "a\u0085b", "a\ud800b"}) {
            assertThat(LINES.violations("f", text)).extracting(Violation::code).containsExactly("unprintable");
        }
        assertThat(LINES.violations("f", "a\tb\n😀ł")).isEmpty();
    }
}
