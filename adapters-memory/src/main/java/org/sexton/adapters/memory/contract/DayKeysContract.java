package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.DayKeys;

public abstract class DayKeysContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @SuppressWarnings("NullAway.Init") // begin() sets it before each test
    private DayKeys keys;

    /** Without any key. */
    protected abstract DayKeys empty();

    @BeforeEach
    void begin() {
        keys = empty();
    }

    @Test
    void a_day_has_one_key_of_256_bits_and_another_day_another() {
        var today = keys.of(TODAY);

        assertThat(today).hasSize(32).isEqualTo(keys.of(TODAY));
        assertThat(keys.of(TODAY.plusDays(1))).hasSize(32).isNotEqualTo(today);
    }

    @Test
    void of_those_who_ask_together_all_get_the_same() {
        assertThat(Together.each(4, () -> HexFormat.of().formatHex(keys.of(TODAY))))
                .containsOnly(HexFormat.of().formatHex(keys.of(TODAY)));
    }

    @Test
    void around_midnight_yesterdays_key_is_still_known_and_then_destroyed() {
        var yesterday = keys.of(TODAY.minusDays(1));
        keys.of(TODAY);
        assertThat(keys.of(TODAY.minusDays(1))).isEqualTo(yesterday);

        keys.of(TODAY.plusDays(1));
        assertThat(keys.of(TODAY.minusDays(1))).isNotEqualTo(yesterday);
    }
}
