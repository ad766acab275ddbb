package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** The one way in which a ticket's reporter changes, and that there is no other. */
class ClaimGuardsIT {

    private static final String TOM = "0198a000-0000-7000-8000-00000000000a";
    private static final String ANN = "0198a000-0000-7000-8000-00000000000b";
    private static final String CLAIM = claim(2, TOM);

    private final Attack ticket = new Attack(TestPostgres.migrated(), 1);

    private static String claim(int version, String person) {
        return "UPDATE ticket SET version = %d, reporter_kind = 'member', reporter_user_id = '%s' WHERE id = '{id}'"
                .formatted(version, person);
    }

    private static String person(String id) {
        return "INSERT INTO users (id, email_verified, name, role, active, created_at)"
                + " VALUES ('%s', false, 'Somebody', 'member', true, now())".formatted(id);
    }

    @BeforeEach
    void open() {
        ticket.open();
        ticket.succeeds(person(TOM), person(ANN));
    }

    @Test
    void a_guests_report_becomes_a_persons_once_and_with_its_event() {
        ticket.fails("ticket_change_has_event", CLAIM);
        ticket.succeeds(CLAIM, Attack.SECOND_EVENT);

        assertThat(ticket.ask("SELECT reporter_user_id FROM ticket")).isEqualTo(TOM);
        ticket.failsEvenForTheOwner("never change", claim(3, ANN), Attack.event(3, "changed", "a2", "a3"));
        ticket.failsEvenForTheOwner(
                "never change",
                "UPDATE ticket SET version = 3, reporter_kind = 'guest', reporter_user_id = NULL WHERE id = '{id}'",
                Attack.event(3, "changed", "a2", "a3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter_name = 'Bob'", "reporter_email = 'bob@example.org'"})
    void who_told_something_of_themselves_stays_the_reporter(String told) {
        var named = new Attack(TestPostgres.migrated(), 2);
        var column = told.substring(0, told.indexOf(' '));
        var value = told.substring(told.indexOf('\''));
        named.succeeds(
                Attack.OPEN
                        .replace("created_at,", "created_at, " + column + ",")
                        .replace("'guest', now(),", "'guest', now(), " + value + ","),
                Attack.FIRST_EVENT,
                person(TOM));

        named.failsEvenForTheOwner("never change", CLAIM, Attack.SECOND_EVENT);
        named.failsEvenForTheOwner(
                "never change", CLAIM.replace("SET ", "SET " + column + " = NULL, "), Attack.SECOND_EVENT);
    }
}
