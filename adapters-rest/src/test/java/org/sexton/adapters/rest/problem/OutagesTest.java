package org.sexton.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "25P03", "55P03", "99999"})
    void a_database_that_is_away_or_busy_is_an_outage(String state) {
        assertThat(Outages.isCauseOf(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "22001"})
    void a_statement_that_it_refuses_is_our_fault(String state) {
        assertThat(Outages.isCauseOf(new IllegalStateException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void what_the_pool_says_is_an_outage_however_it_says_it() {
        assertThat(Outages.isCauseOf(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(Outages.isCauseOf(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }

    @Test
    void a_transaction_that_could_not_be_committed_tells_beside_its_cause() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("broken pipe", "08006")));

        assertThat(Outages.isCauseOf(new IllegalStateException(rolledBack))).isTrue();
    }

    @Test
    void failures_that_name_each_other_are_looked_at_once() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.addSuppressed(other);

        assertThat(Outages.isCauseOf(one)).isFalse();
    }
}
