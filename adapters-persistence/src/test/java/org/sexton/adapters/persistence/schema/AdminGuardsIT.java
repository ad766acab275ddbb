package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** The catalogue and the admin log against somebody who holds the application's own credentials, and an owner's slip. */
class AdminGuardsIT {

    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private static final String ADD_ROOF = "INSERT INTO category (key, label) VALUES ('roof', 'Roof')";
    private static final String RENAME_DOORS = "UPDATE category SET label = 'Gates' WHERE key = 'doors'";

    /** One byte, repeated, stands for each hash; the first two entries are there. */
    private static String entry(int sequence, String kind, String key, String type, String previous, String hash) {
        return """
                INSERT INTO admin_event (sequence, at, actor_kind, subject_kind, subject_key, type, changes, salt,
                    payload_digest, previous_hash, hash)
                VALUES (%d, date_trunc('milliseconds', now()), 'system', '%s', '%s', '%s', '[]',
                    decode(repeat('05', 16), 'hex'), decode(repeat('d1', 32), 'hex'), decode(repeat('%s', 32), 'hex'),
                    decode(repeat('%s', 32), 'hex'))""".formatted(sequence, kind, key, type, previous, hash);
    }

    private static String third(String kind, String key, String type) {
        return entry(3, kind, key, type, "a2", "a3");
    }

    @BeforeEach
    void begin() {
        DATABASE.clear();
        succeeds(
                "INSERT INTO category (key, label) VALUES ('doors', 'Doors')",
                entry(1, "category", "doors", "created", "00", "a1"));
        succeeds(
                """
                INSERT INTO location (key, name, label, kind) VALUES ('hall', 'Hall', 'Hall', 'building');
                INSERT INTO location (key, name, label, kind, parent_key, parent_kind)
                VALUES ('kitchen', 'Kitchen', 'Hall / Kitchen', 'room', 'hall', 'building')""",
                entry(2, "location", "hall", "created", "a1", "a2"),
                // in the same transaction: each has its own
                entry(3, "location", "kitchen", "created", "a2", "f0"));
        run(DATABASE.asOwner(), """
                ALTER TABLE admin_event DISABLE TRIGGER USER;
                DELETE FROM admin_event WHERE sequence = 3;
                ALTER TABLE admin_event ENABLE TRIGGER USER""");
    }

    private static void run(DataSource as, String... statements) {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void succeeds(String... statements) {
        run(DATABASE.asApp(), statements);
    }

    private static void fails(DataSource as, String why, String... statements) {
        var before = state();
        assertThatThrownBy(() -> run(as, statements))
                .as("%s", (Object) statements)
                .rootCause()
                .hasMessageContaining(why);
        assertThat(state()).isEqualTo(before);
    }

    private static void fails(String why, String... statements) {
        fails(DATABASE.asApp(), why, statements);
    }

    private static void failsEvenForTheOwner(String why, String... statements) {
        fails(DATABASE.asOwner(), why, statements);
    }

    private static String state() {
        return ask("""
                SELECT concat((SELECT string_agg(e::text, ';' ORDER BY sequence) FROM admin_event e), '|',
                    (SELECT string_agg(s::text, ';' ORDER BY key) FROM status s), '|',
                    (SELECT string_agg(c::text, ';' ORDER BY key) FROM category c), '|',
                    (SELECT string_agg(l::text, ';' ORDER BY key) FROM location l))""");
    }

    private static String ask(String sql) {
        try (var connection = DATABASE.asOwner().getConnection();
                var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            results.next();
            return results.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_change_with_its_entry_passes_in_either_order() {
        succeeds(RENAME_DOORS, third("category", "doors", "changed"));
        succeeds(entry(4, "category", "roof", "created", "a3", "a4"), ADD_ROOF);

        assertThat(ask("SELECT count(*) FROM category WHERE label IN ('Gates', 'Roof')"))
                .isEqualTo("2");
    }

    @Test
    void nothing_of_the_catalogue_changes_without_an_entry() {
        fails("nobody tells the admin log of this insert of a category", ADD_ROOF);
        fails("nobody tells the admin log of this update of a category", RENAME_DOORS);
        fails("nobody tells the admin log of this delete of a category", "DELETE FROM category WHERE key = 'doors'");
        fails("this update of a status", "UPDATE status SET colour = 'red' WHERE key = 'new'");
        fails("this update of a location", "UPDATE location SET position = 1 WHERE key = 'hall'");
        failsEvenForTheOwner("this update of a category", RENAME_DOORS);
        failsEvenForTheOwner("this update of a status", "UPDATE status SET colour = 'red' WHERE key = 'new'");
        fails("this update of a category", "SET CONSTRAINTS ALL DEFERRED", RENAME_DOORS);
        fails("this update of a category", RENAME_DOORS, "SET CONSTRAINTS ALL IMMEDIATE");
    }

    @Test
    void an_entry_about_something_else_does_not_do() {
        fails("this insert of a category", ADD_ROOF, third("category", "doors", "created"));
        fails("this update of a category", RENAME_DOORS, third("status", "doors", "changed"));
        fails(
                "this delete of a location",
                "DELETE FROM location WHERE key = 'kitchen'",
                third("location", "hall", "deleted"));
    }

    @Test
    void an_entry_of_another_transaction_does_not_do() {
        succeeds(third("category", "roof", "created"));

        fails("this insert of a category", ADD_ROOF);
        fails(
                "permission denied",
                third("category", "roof", "created")
                        .replace("(sequence,", "(written_in, sequence,")
                        .replace("VALUES (3,", "VALUES (pg_current_xact_id(), 3,"));
    }

    @Test
    void a_temporary_table_does_not_stand_in_for_the_log() {
        fails(
                "this update of a category",
                "CREATE TEMPORARY TABLE admin_event (LIKE public.admin_event INCLUDING DEFAULTS)",
                third("category", "doors", "changed").replace("INTO admin_event", "INTO pg_temp.admin_event"),
                "SET LOCAL search_path = pg_temp, public",
                RENAME_DOORS);
    }

    @Test
    void entries_follow_each_other() {
        fails("does not follow", third("category", "doors", "changed").replace("repeat('a2'", "repeat('b7'"));
        fails("does not follow", entry(4, "category", "doors", "changed", "a2", "a4"));
        fails("does not follow", entry(0, "category", "doors", "changed", "a2", "a4"));
        fails("admin_event_pkey", entry(2, "category", "doors", "changed", "a1", "b2"));
        failsEvenForTheOwner(
                "does not follow", third("category", "doors", "changed").replace("repeat('a2'", "repeat('b7'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE admin_event SET hash = previous_hash",
                "UPDATE admin_event SET changes = '[]'",
                "UPDATE admin_event SET changes = NULL, salt = NULL",
                "DELETE FROM admin_event",
                "TRUNCATE admin_event",
                "TRUNCATE status CASCADE",
                "TRUNCATE category CASCADE",
                "UPDATE status SET phase = 'resolved' WHERE key = 'open'",
                "UPDATE status SET key = 'newer' WHERE key = 'new'",
                "UPDATE category SET key = 'gates'",
                "UPDATE location SET key = 'barn' WHERE key = 'hall'",
            })
    void the_application_may_not(String attack) {
        fails("permission denied", attack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE category DISABLE TRIGGER ALL",
                "DROP TRIGGER category_change_has_entry ON category",
                "ALTER TABLE category ALTER CONSTRAINT category_change_has_entry NOT DEFERRABLE",
                "CREATE OR REPLACE FUNCTION refuse_silent_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE RULE quiet AS ON INSERT TO admin_event DO INSTEAD NOTHING",
                "DROP TABLE admin_event",
            })
    void the_application_can_not_take_the_guards_away(String attack) {
        assertThatThrownBy(() -> run(DATABASE.asApp(), attack))
                .rootCause()
                .message()
                .matches("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void the_owner_rewrites_no_entry_by_a_slip() {
        failsEvenForTheOwner("never change", "UPDATE admin_event SET at = at - interval '1 day'");
        failsEvenForTheOwner("never change", "UPDATE admin_event SET subject_key = 'x'");
        failsEvenForTheOwner("never change", "UPDATE admin_event SET changes = '[1]'");
        failsEvenForTheOwner("never change", "UPDATE admin_event SET changes = NULL");
        failsEvenForTheOwner("never change", "UPDATE admin_event SET changes = NULL, salt = NULL");
        failsEvenForTheOwner("never deleted", "DELETE FROM admin_event");
        failsEvenForTheOwner("checkpoint_ticket", "TRUNCATE admin_event");
        failsEvenForTheOwner("never deleted", "TRUNCATE admin_event CASCADE");
    }

    @Test
    void the_last_statuses_stay_with_an_entry_too() {
        var told = third("status", "resolved", "deleted");

        fails("there is always a resolved status", "DELETE FROM status WHERE key = 'resolved'", told);
        failsEvenForTheOwner("there is always a resolved status", "DELETE FROM status WHERE key = 'resolved'", told);
        fails(
                "an open one in which tickets begin",
                "UPDATE status SET initial = false",
                third("status", "new", "changed"));
        fails("status_initial", "UPDATE status SET initial = true WHERE key = 'open'");
        fails(
                "status_check",
                "UPDATE status SET initial = false; UPDATE status SET initial = true WHERE key = 'resolved'");
    }

    @Test
    void places_form_no_ring_and_lie_in_nothing_smaller() {
        var told = third("location", "hall", "changed");

        fails(
                "location_fits",
                "UPDATE location SET parent_key = 'kitchen', parent_kind = 'room' WHERE key = 'hall'",
                told);
        fails(
                "location_lies_in",
                "UPDATE location SET parent_key = 'kitchen', parent_kind = 'site' WHERE key = 'hall'",
                told);
        fails("location_fits", "UPDATE location SET kind = 'object' WHERE key = 'hall'", told);
        fails("location_check", "UPDATE location SET parent_key = 'hall', parent_kind = 'site' WHERE key = 'hall'");
        fails("violates foreign key", "DELETE FROM location WHERE key = 'hall'", told);
        fails("location_is_called", "UPDATE location SET name = 'Barn' WHERE key = 'hall'", told);
        succeeds("UPDATE location SET kind = 'site' WHERE key = 'hall'", told);
        assertThat(ask("SELECT parent_kind FROM location WHERE key = 'kitchen'"))
                .isEqualTo("site");
    }

    @Test
    void what_tickets_use_stays() {
        new Attack(DATABASE, 900).open();

        failsEvenForTheOwner(
                "violates foreign key", "DELETE FROM status WHERE key = 'new'", third("status", "new", "deleted"));
    }
}
