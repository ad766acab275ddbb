package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TicketReferenceTest {

    @Test
    void is_spelled_from_thirty_bits() {
        assertThat(TicketReference.of(0)).hasToString("000-000");
        assertThat(TicketReference.of(-1)).hasToString("ZZZ-ZZZ");
        assertThat(TicketReference.of(0b00111_10011_00011_10111_01111_10100)).hasToString("7K3-QFM");
    }

    @Test
    void is_read_however_people_type_it() {
        assertThat(TicketReference.parse(" 7k3qfm ")).contains(new TicketReference("7K3-QFM"));
        assertThat(TicketReference.parse("ol1-oil")).contains(new TicketReference("011-011"));
    }

    @Test
    void what_is_no_reference_is_none() {
        assertThat(TicketReference.parse("7K3-QF")).isEmpty();
        assertThat(TicketReference.parse("7K3-QFU")).isEmpty();
        assertThat(TicketReference.parse("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketReference("7k3-qfm"));
    }
}
