package org.sexton.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.TicketPosition;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

class CursorsTest {

    private static final TicketId ID = new TicketId(new UUID(1, 2));
    private static final TicketReference REFERENCE = new TicketReference("7K3-QFM");

    private final Cursors cursors = with("a key");

    private static Cursors with(String key) {
        return new Cursors(() -> key.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "=", "2026-03-29T09:00:00Z", "K\u00fcche \ud83d\udd25"})
    void a_position_is_read_as_it_was_written(@Nullable String value) {
        var position = new TicketPosition(value, ID);

        assertThat(cursors.read(cursors.write(position, "all"), "all")).contains(position);
    }

    @Test
    void a_public_position_is_read_as_it_was_written() {
        for (var at : new String[] {"2026-03-29T09:00:00Z", "1999-12-31T23:59:59.999Z", "2026-11-22T19:34:00.123Z"}) {
            var position = new PublicPosition(Instant.parse(at), REFERENCE);

            assertThat(cursors.readPublic(cursors.writePublic(position, "all"), "all"))
                    .contains(position);
        }
    }

    @Test
    void an_end_of_the_position_is_no_beginning_of_what_was_asked() {
        var cursor = Base64.getUrlDecoder().decode(cursors.write(new TicketPosition("A all", ID), "of them"));
        var shorter = Arrays.copyOf(cursor, cursor.length - " all".length());

        assertThat(cursors.read(Base64.getUrlEncoder().withoutPadding().encodeToString(shorter), " allof them"))
                .isEmpty();
    }

    @Test
    void any_changed_bit_is_noticed() {
        var bytes = Base64.getUrlDecoder().decode(cursors.write(new TicketPosition("A", ID), "all"));

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(cursors.read(cursor, "all")).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void any_changed_character_is_noticed() {
        for (var value : new String[] {"A", "AB", "ABC"}) {
            var cursor = cursors.write(new TicketPosition(value, ID), "all");
            for (int i = 0; i < cursor.length(); i++) {
                var other = cursor.charAt(i) == 'B' ? 'C' : 'B';
                assertThat(cursors.read(cursor.substring(0, i) + other + cursor.substring(i + 1), "all"))
                        .as("character %d of %s", i, cursor)
                        .isEmpty();
            }
            assertThat(cursors.read(cursor + "=", "all")).isEmpty();
        }
    }

    @Test
    void a_cursor_of_another_list_or_another_installation_is_none() {
        var cursor = cursors.write(new TicketPosition("A", ID), "all");

        assertThat(cursors.read(cursor, "open ones")).isEmpty();
        assertThat(with("another key").read(cursor, "all")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "!", "AAAAAAAAAAAAAAAAAAAAAA", "not base64 at all"})
    void rubbish_is_no_cursor(String cursor) {
        assertThat(cursors.read(cursor, "all")).isEmpty();
    }
}
