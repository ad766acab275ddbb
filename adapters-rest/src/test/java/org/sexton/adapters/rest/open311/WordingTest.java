package org.sexton.adapters.rest.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketReference;

class WordingTest {

    private static PublicTicket ticket(String title, String description) {
        return new PublicTicket(
                new TicketReference("7K3-QFM"),
                title,
                description,
                new Status(new Key("new"), "New", Phase.OPEN, 1, "blue", true),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    private static String retold(Wording wording) {
        return Wording.retold(ticket(wording.title(), wording.description()));
    }

    @Test
    void what_was_told_is_read_again_as_one_text() {
        assertThat(retold(Wording.of(" Tap leaks ", "Heating"))).isEqualTo("Tap leaks");
        assertThat(retold(Wording.of("Tap leaks\nSince Monday", "Heating"))).isEqualTo("Tap leaks\n\nSince Monday");
        assertThat(retold(Wording.of("", "Heating"))).isEqualTo("Heating");
        var line = "word ".repeat(100).strip();
        assertThat(retold(Wording.of(line, "Heating"))).isEqualTo(line);
    }

    @Test
    void a_first_line_that_is_too_long_for_a_title_stays_whole_in_the_description() {
        var line = "word ".repeat(100).strip();

        var wording = Wording.of(line, "Heating");

        assertThat(wording.title()).hasSize(120).endsWith("\u2026");
        assertThat(wording.description()).isEqualTo(line);
    }

    @Test
    void no_half_of_a_telephone_number_is_left_where_a_title_was_cut() {
        for (int before = 95; before < 120; before++) {
            var title = Wording.of("x".repeat(before) + " 0151 496 0185 " + "y".repeat(100), "Heating")
                    .title();

            assertThat(title).doesNotContain("0151").doesNotContain("49");
        }
    }

    @Test
    void no_character_is_cut_in_two() {
        for (int before = 110; before < 125; before++) {
            var title = Wording.of("x".repeat(before) + "\uD83D\uDE00".repeat(20), "Heating")
                    .title();

            assertThat(title.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        }
    }

    @Test
    void what_is_read_keeps_to_the_specification_s_4000_characters() {
        assertThat(Wording.retold(ticket("Title", "x".repeat(20_000))))
                .hasSize(4_000)
                .endsWith("\u2026");
        assertThat(Wording.retold(ticket("Title", "x".repeat(3_993))))
                .hasSize(4_000)
                .endsWith("x");
    }
}
