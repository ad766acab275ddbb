package org.sexton.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.ticket.TicketReference;

class SecureIdSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");

    private final IdSource ids = new SecureIdSource(InstantSource.fixed(NOW));

    @Test
    void ids_tell_their_millisecond_and_that_they_are_of_version_7() {
        var id = ids.nextId();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_rise_even_when_more_are_made_than_a_millisecond_can_count() {
        var made =
                Stream.generate(ids::nextId).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void ids_go_on_rising_when_the_clock_is_set_back() {
        var time = new Instant[] {NOW};
        var backwards = new SecureIdSource(() -> time[0]);
        var before = backwards.nextId();
        time[0] = NOW.minusSeconds(3600);

        assertThat(backwards.nextId().toString()).isGreaterThan(before.toString());
    }

    @Test
    void secrets_have_256_bits_and_salts_128_and_no_two_are_alike() {
        assertThat(Stream.generate(ids::nextSecret).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
        assertThat(Stream.generate(ids::nextSalt).limit(1_000)).doesNotHaveDuplicates();
        assertThat(Stream.generate(ids::nextReference).limit(100)).doesNotHaveDuplicates();
    }

    /** Bit by bit: a counter shows in the order, however it is mixed linearly, and a slow one in its upper bits. */
    @Test
    void references_tell_neither_how_many_were_made_before_nor_which_came_first() {
        int made = 20_000;
        var numbers = Stream.generate(ids::nextReference)
                .limit(made)
                .mapToInt(SecureIdSourceTest::number)
                .toArray();

        for (int bit = 0; bit < 30; bit++) {
            int set = 0;
            int kept = 0;
            var likeTheOrder = new int[15];
            for (int i = 0; i < made; i++) {
                set += bit(numbers[i], bit);
                kept += i > 0 && bit(numbers[i], bit) == bit(numbers[i - 1], bit) ? 1 : 0;
                for (int place = 0; place < likeTheOrder.length; place++) {
                    likeTheOrder[place] += bit(numbers[i], bit) == bit(i, place) ? 1 : 0;
                }
            }
            assertThat(IntStream.concat(IntStream.of(set, kept), IntStream.of(likeTheOrder)))
                    .as("bit %d", bit)
                    .allMatch(count -> Math.abs(count - made / 2) < made / 30);
        }
    }

    private static int bit(int number, int bit) {
        return number >>> bit & 1;
    }

    private static int number(TicketReference reference) {
        return reference
                .value()
                .chars()
                .filter(c -> c != '-')
                .reduce(0, (number, c) -> number << 5 | TicketReference.ALPHABET.indexOf(c));
    }
}
