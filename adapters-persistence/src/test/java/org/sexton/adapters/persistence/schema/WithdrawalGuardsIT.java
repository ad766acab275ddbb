package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What the database holds of withdrawn tickets, when the application itself goes wrong. */
class WithdrawalGuardsIT {

    private static final String IMPORTED = Attack.OPEN
            .replace("public_updated_at)", "public_updated_at, origin_source, origin_external_id)")
            .replace("now())", "now(), 'csv', '{reference}')");
    private static final String WITHDRAW = "UPDATE ticket SET version = 2, withdrawn = true WHERE id = '{id}'";
    private static final String THIRD_EVENT = Attack.event(3, "changed", "a2", "a3");
    private static final String PUBLIC_ROW = """
            INSERT INTO public_ticket (id, reference, title, description, status_key, created_at, updated_at)
            VALUES ('{id}', '{reference}', 'Door', '', 'new', now(), now())""";

    private final TestDatabase database = TestPostgres.migrated();
    private final Attack ticket = new Attack(database, 1);
    private final Attack other = new Attack(database, 2);

    @BeforeEach
    void open() {
        ticket.succeeds(IMPORTED, Attack.event(1, "imported", "00", "a1"));
        other.open();
    }

    @Test
    void a_withdrawal_has_its_event_and_is_final() {
        ticket.fails("ticket_change_has_event", WITHDRAW);
        ticket.succeeds(WITHDRAW, Attack.SECOND_EVENT);

        assertThat(ticket.ask("SELECT merged FROM ticket WHERE id = '" + ticket.id + "'"))
                .isEqualTo("t");
        ticket.failsEvenForTheOwner(
                "a ticket stays withdrawn",
                "UPDATE ticket SET version = 3, withdrawn = false WHERE id = '{id}'",
                THIRD_EVENT);
    }

    @Test
    void only_what_came_by_an_import_and_was_not_changed_is_withdrawn() {
        other.fails("ticket_withdrawn_came_by_import", WITHDRAW, Attack.SECOND_EVENT);
        ticket.succeeds(Attack.RENAME, Attack.SECOND_EVENT);
        ticket.fails(
                "was changed since", "UPDATE ticket SET version = 3, withdrawn = true WHERE id = '{id}'", THIRD_EVENT);
    }

    @Test
    void nothing_begins_withdrawn() {
        new Attack(database, 3)
                .fails(
                        "withdrawn by a change of it",
                        IMPORTED.replace("origin_source,", "withdrawn, origin_source,")
                                .replace("'csv'", "true, 'csv'"),
                        Attack.event(1, "imported", "00", "a1"));
    }

    @Test
    void the_public_never_sees_it() {
        ticket.succeeds(PUBLIC_ROW);

        ticket.fails("public_ticket_is_not_private", WITHDRAW, Attack.SECOND_EVENT);
        ticket.succeeds(WITHDRAW, Attack.SECOND_EVENT, "DELETE FROM public_ticket WHERE id = '{id}'");
        ticket.failsEvenForTheOwner("public_ticket_is_not_private", PUBLIC_ROW);
    }

    @Test
    void nothing_is_merged_into_it_nor_it_into_anything() {
        ticket.succeeds(WITHDRAW, Attack.SECOND_EVENT);

        other.fails(
                "can't be merged into",
                "UPDATE ticket SET version = 2, merged_into = '%s' WHERE id = '{id}'".formatted(ticket.id),
                Attack.SECOND_EVENT);
        ticket.fails(
                "ticket_withdrawn_is_not_merged",
                "UPDATE ticket SET version = 3, merged_into = '%s' WHERE id = '{id}'".formatted(other.id),
                THIRD_EVENT);
    }

    @Test
    void its_line_may_come_again_and_no_other_twice() {
        var again = new Attack(database, 3);
        var line = IMPORTED.replace("'csv', '{reference}'", "'csv', 'ABC-001'");
        var event = Attack.event(1, "imported", "00", "a1");

        again.fails("ticket_origin", line, event);
        ticket.succeeds(WITHDRAW, Attack.SECOND_EVENT);
        again.succeeds(line, event);
    }
}
