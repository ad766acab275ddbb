package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sexton.adapters.persistence.schema.Attack.BLANK;
import static org.sexton.adapters.persistence.schema.Attack.ERASURE;
import static org.sexton.adapters.persistence.schema.Attack.FIRST_EVENT;
import static org.sexton.adapters.persistence.schema.Attack.OPEN;
import static org.sexton.adapters.persistence.schema.Attack.RENAME;
import static org.sexton.adapters.persistence.schema.Attack.SECOND_EVENT;
import static org.sexton.adapters.persistence.schema.Attack.event;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** The audit log against somebody who holds the application's own credentials, and against an owner's slip. */
class AuditGuardsIT {

    private static final TestDatabase DATABASE = TestPostgres.migrated();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Attack ticket = new Attack(DATABASE, NUMBER.incrementAndGet());

    @BeforeEach
    void open() {
        ticket.open();
    }

    private Attack another() {
        return new Attack(DATABASE, NUMBER.incrementAndGet());
    }

    @Test
    void a_change_with_its_event_passes_in_either_order() {
        ticket.succeeds(RENAME, SECOND_EVENT);
        var other = another();
        other.open();
        other.succeeds(SECOND_EVENT, RENAME);

        assertThat(ticket.ask("SELECT max(sequence)::text FROM ticket_event WHERE ticket_id = '" + ticket.id + "'"))
                .isEqualTo("2");
    }

    @Test
    void nothing_changes_without_its_event() {
        another().fails("ticket_change_has_event", OPEN);
        ticket.fails("ticket_change_has_event", RENAME);
        ticket.fails("ticket_change_has_event", "SET CONSTRAINTS ALL DEFERRED", RENAME);
        ticket.failsEvenForTheOwner("ticket_change_has_event", RENAME);
    }

    @Test
    void no_event_is_recorded_without_its_change() {
        ticket.fails("records no change", SECOND_EVENT);
        ticket.fails("records no change", RENAME, SECOND_EVENT, event(3, "changed", "a2", "a3"));
        ticket.failsEvenForTheOwner("records no change", SECOND_EVENT);
        another().fails("ticket_event_ticket_id_fkey", FIRST_EVENT);
    }

    @Test
    void versions_begin_at_one_and_rise_by_one() {
        another().fails("begins with version 1", OPEN.replace("', 1, 'Door'", "', 2, 'Door'"));
        ticket.fails("raises its version by one", "UPDATE ticket SET title = 'Gate' WHERE id = '{id}'");
        ticket.fails("raises its version by one", RENAME.replace("version = 2", "version = 3"), SECOND_EVENT);
        ticket.fails("raises its version by one", RENAME.replace("version = 2", "version = 0"));
        ticket.failsEvenForTheOwner("raises its version by one", "UPDATE ticket SET title = 'Gate' WHERE id = '{id}'");
    }

    @Test
    void links_of_the_chain_follow_each_other() {
        ticket.fails("does not follow", RENAME, event(2, "changed", "b7", "a2"));
        ticket.fails("does not follow", RENAME, event(2, "changed", "00", "a2"));
        ticket.fails("does not follow", RENAME, event(3, "changed", "a1", "a3"));
        ticket.failsEvenForTheOwner("does not follow", RENAME, event(2, "changed", "b7", "a2"));
        another().fails("does not follow", OPEN, event(1, "created", "a1", "a2"));
        ticket.fails("ticket_event_pkey", event(1, "created", "00", "b1"));
    }

    @Test
    void a_temporary_table_does_not_stand_in_for_the_real_one() {
        ticket.fails(
                "does not follow",
                "CREATE TEMPORARY TABLE ticket_event (LIKE public.ticket_event INCLUDING DEFAULTS)",
                "INSERT INTO pg_temp.ticket_event"
                        + event(1, "created", "00", "b7").replace("INSERT INTO ticket_event", ""),
                "SET LOCAL search_path = pg_temp, public",
                RENAME.replace("UPDATE ticket", "UPDATE public.ticket"),
                event(2, "changed", "b7", "a2").replace("INTO ticket_event", "INTO public.ticket_event"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ticket_event SET hash = previous_hash WHERE ticket_id = '{id}'",
                "UPDATE ticket_event SET at = now() WHERE ticket_id = '{id}'",
                "DELETE FROM ticket_event WHERE ticket_id = '{id}'",
                "TRUNCATE ticket_event CASCADE",
                "DELETE FROM ticket WHERE id = '{id}'",
                "TRUNCATE ticket CASCADE",
            })
    void the_application_may_not_rewrite_history(String attack) {
        ticket.fails("permission denied", attack);
    }

    @Test
    void the_application_may_not_say_something_else() {
        ticket.fails("events never change", "UPDATE ticket_event SET changes = '[]' WHERE ticket_id = '{id}'");
        ticket.fails("events never change", "UPDATE ticket_event SET changes = NULL WHERE ticket_id = '{id}'");
    }

    @Test
    void the_owner_rewrites_no_history_by_a_slip() {
        ticket.failsEvenForTheOwner(
                "events never change", "UPDATE ticket_event SET at = at - interval '1 day' WHERE ticket_id = '{id}'");
        ticket.failsEvenForTheOwner(
                "events never change", "UPDATE ticket_event SET changes = '[1]' WHERE ticket_id = '{id}'");
        ticket.failsEvenForTheOwner("events are never deleted", "DELETE FROM ticket_event WHERE ticket_id = '{id}'");
        ticket.failsEvenForTheOwner("never deleted", "TRUNCATE ticket_event CASCADE");
        ticket.failsEvenForTheOwner("tickets are never deleted", "DELETE FROM ticket WHERE id = '{id}'");
        ticket.failsEvenForTheOwner("never deleted", "TRUNCATE ticket CASCADE");
    }

    @Test
    void what_an_event_said_can_be_erased_where_the_admin_log_says_so_and_nothing_else_of_it() {
        ticket.failsEvenForTheOwner(
                "events never change", ERASURE, "UPDATE ticket_event SET changes = NULL WHERE ticket_id = '{id}'");
        ticket.failsEvenForTheOwner(
                "events never change",
                ERASURE,
                "UPDATE ticket_event SET changes = NULL, salt = NULL, payload_digest = hash WHERE ticket_id = '{id}'");
        ticket.failsEvenForTheOwner("nobody tells the admin log that event 1 of ticket", BLANK);
        ticket.fails("nobody tells the admin log that event 1 of ticket", BLANK, ERASURE);
        ticket.fails("nobody tells the admin log that event 1 of ticket", ERASURE.replace("{id}:1", "{id}:2,3"), BLANK);
        ticket.fails(
                "nobody tells the admin log that event 1 of ticket",
                ERASURE.replace("{id}:1", another().id + ":1"),
                BLANK);
        ticket.fails("nobody tells the admin log", ERASURE.replace("'erased'", "'changed'"), BLANK);

        ticket.succeeds(ERASURE, BLANK);
        ticket.failsEvenForTheOwner(
                "events never change",
                "UPDATE ticket_event SET changes = '[]', salt = decode(repeat('05', 16), 'hex') WHERE ticket_id = '{id}'");
    }

    @Test
    void an_erasure_excuses_nothing_later() {
        ticket.succeeds(ERASURE);

        ticket.fails("nobody tells the admin log", BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = gen_random_uuid()",
                "reference = 'ZZZ-ZZZ'",
                "created_at = now() - interval '1 day'",
                "reporter_name = 'Somebody else'",
                "reporter_email = 'else@example.org'",
                "origin_source = 'x', origin_external_id = 'y'",
            })
    void how_a_ticket_was_born_never_changes(String forged) {
        var update = "UPDATE ticket SET version = 2, %s WHERE id = '{id}'".formatted(forged);

        // what a reporter told may be forgotten: see ErasureGuardsIT
        ticket.fails(forged.startsWith("reporter_") ? "never change" : "permission denied", update);
        ticket.failsEvenForTheOwner("never change", update);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE ticket_event DISABLE TRIGGER ALL",
                "ALTER TABLE ticket_event DISABLE TRIGGER ticket_event_follows",
                "ALTER TABLE ticket DROP CONSTRAINT ticket_change_has_event",
                "ALTER TABLE ticket ALTER CONSTRAINT ticket_change_has_event NOT DEFERRABLE",
                "DROP TRIGGER ticket_rises_by_one ON ticket",
                "DROP TABLE ticket_event CASCADE",
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE RULE quiet AS ON INSERT TO ticket_event DO INSTEAD NOTHING",
                "CREATE TRIGGER own BEFORE INSERT ON ticket_event FOR EACH ROW EXECUTE FUNCTION refuse_change('x')",
                "CREATE TABLE public.mine (id int)",
                "CREATE SCHEMA mine",
                "SET session_replication_role = replica",
                "SET ROLE sexton_owner",
                "SET ROLE postgres",
                "SET ROLE pg_write_all_data",
                "SET SESSION AUTHORIZATION sexton_owner",
                "UPDATE flyway_schema_history SET checksum = 0",
                "COPY ticket TO PROGRAM 'true'",
                "UPDATE status SET phase = 'resolved'",
            })
    void the_application_can_not_take_the_guards_away(String attack) {
        var answer = catchThrowable(() -> ticket.succeeds(attack));

        assertThat(answer).as(attack).rootCause().message().matches("(?s).*(permission denied|must be owner).*");
    }

    /** PostgreSQL answers such a grant with a warning, not with an error. */
    @Test
    void what_the_application_grants_itself_it_still_lacks() {
        ticket.succeeds("GRANT ALL ON ticket_event TO sexton_app");

        ticket.fails("permission denied", "UPDATE ticket_event SET hash = previous_hash");
    }

    @Test
    void the_application_owns_nothing_and_is_nobody_else() {
        assertThat(ticket.ask("SELECT count(*)::text FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid"
                        + " WHERE r.rolname = 'sexton_app' AND d.deptype = 'o'"))
                .isEqualTo("0");
        assertThat(ticket.ask("SELECT count(*)::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member"
                        + " WHERE r.rolname = 'sexton_app'"))
                .isEqualTo("0");
        assertThat(ticket.ask(
                        "SELECT (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)::text"
                                + " FROM pg_roles WHERE rolname = 'sexton_app'"))
                .isEqualTo("false");
    }
}
