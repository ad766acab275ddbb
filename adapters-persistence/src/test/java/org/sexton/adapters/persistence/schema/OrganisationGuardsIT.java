package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What the organisation shows, against somebody who holds the application's own credentials. */
class OrganisationGuardsIT {

    private static final String PUBLIC_ROW = """
            INSERT INTO public_ticket (id, reference, title, description, status_key, created_at, updated_at)
            VALUES ('{id}', '{reference}', 'Door', '', 'new', now(), now())""";

    private static final String CLOSE = "UPDATE organisation SET portal = 'closed'";
    private static final String AFTER_TRIAGE = "UPDATE organisation SET reports = 'after_triage'";
    private static final String HIDE = "DELETE FROM public_ticket";

    private static final String ENTRY = """
            INSERT INTO admin_event (sequence, at, actor_kind, subject_kind, subject_key, type, changes, salt,
                payload_digest, previous_hash, hash)
            VALUES (1, date_trunc('milliseconds', now()), 'system', 'organisation', 'organisation', 'changed', '[]',
                decode(repeat('05', 16), 'hex'), decode(repeat('d1', 32), 'hex'), decode(repeat('00', 32), 'hex'),
                decode(repeat('a1', 32), 'hex'))""";

    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private final Attack ticket = new Attack(DATABASE, 1);

    @BeforeEach
    void begin() {
        DATABASE.clear();
    }

    @Test
    void there_is_one_and_it_changes_with_an_entry_of_the_log_alone() {
        ticket.fails("nobody tells the admin log of this update of a organisation", CLOSE);
        ticket.fails("permission denied", "DELETE FROM organisation");
        ticket.fails("permission denied", "INSERT INTO organisation DEFAULT VALUES");
        ticket.failsEvenForTheOwner("organisation_pkey", "INSERT INTO organisation DEFAULT VALUES");
        ticket.succeeds(CLOSE, ENTRY);
    }

    @Test
    void a_closed_portal_takes_no_public_row_and_leaves_none() {
        ticket.succeeds(Attack.OPEN, Attack.FIRST_EVENT, PUBLIC_ROW);
        ticket.fails("what is not shown any more is public still", CLOSE, ENTRY);
        ticket.succeeds(CLOSE, HIDE, ENTRY);

        ticket.fails("is shown to everyone here", PUBLIC_ROW);
        ticket.failsEvenForTheOwner("is shown to everyone here", PUBLIC_ROW);
    }

    @Test
    void what_waits_for_triage_has_no_public_row() {
        ticket.succeeds(Attack.OPEN, Attack.FIRST_EVENT, PUBLIC_ROW);
        ticket.fails("what is not shown any more is public still", AFTER_TRIAGE, ENTRY);
        ticket.succeeds(AFTER_TRIAGE, HIDE, ENTRY);
        ticket.fails("is shown to everyone here", PUBLIC_ROW);

        ticket.succeeds(
                "UPDATE ticket SET version = 2, triaged = true WHERE id = '{id}'", Attack.SECOND_EVENT, PUBLIC_ROW);
        assertThat(ticket.ask("SELECT count(*) FROM public_ticket")).isEqualTo("1");
    }

    @Test
    void what_staff_have_seen_to_stays_seen_to() {
        ticket.open();
        ticket.succeeds("UPDATE ticket SET version = 2, triaged = true WHERE id = '{id}'", Attack.SECOND_EVENT);

        ticket.fails(
                "stays seen to",
                "UPDATE ticket SET version = 3, triaged = false WHERE id = '{id}'",
                Attack.event(3, "changed", "a2", "a3"));
    }

    @Test
    void the_portal_can_neither_ask_what_is_kept_nor_keep_it() {
        assertThat(ticket.ask("SELECT has_function_privilege('%s', 'kept_publicity()', 'EXECUTE')"
                        .formatted(TestDatabase.PORTAL)))
                .isEqualTo("f");
    }
}
