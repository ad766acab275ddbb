package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What checkpoints sealed, against somebody who holds the application's own credentials, and an owner's slip. */
class CheckpointGuardsIT {

    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private static final String HEAD =
            "INSERT INTO checkpoint_ticket VALUES (%d, '{id}', 1, decode(repeat('a1', 32), 'hex'))";

    private static final String ALL = "SELECT coalesce(string_agg(c::text, ';'), '') FROM checkpoint_ticket c";

    private final Attack attack = new Attack(DATABASE, 1);

    /** One byte, repeated, stands for each hash. */
    private static String entry(int sequence, String kind, String previous, String hash) {
        return """
                INSERT INTO admin_event (sequence, at, actor_kind, subject_kind, subject_key, type, changes, salt,
                    payload_digest, previous_hash, hash)
                VALUES (%d, date_trunc('milliseconds', now()), 'system', '%s', 'key', 'created', '[]',
                    decode(repeat('05', 16), 'hex'), decode(repeat('d1', 32), 'hex'), decode(repeat('%s', 32), 'hex'),
                    decode(repeat('%s', 32), 'hex'))""".formatted(sequence, kind, previous, hash);
    }

    @BeforeEach
    void begin() {
        DATABASE.clear();
        attack.open();
        attack.succeeds(entry(1, "checkpoint", "00", "b1"), HEAD.formatted(1));
        attack.succeeds(Attack.RENAME, Attack.SECOND_EVENT);
    }

    private static String second(int checkpoint) {
        return HEAD.formatted(checkpoint).replace("', 1,", "', 2,");
    }

    @Test
    void heads_come_with_the_entry_that_seals_them_and_at_no_other_time() {
        attack.fails("no checkpoint 1 seals this now", second(1));
        attack.fails("no checkpoint 2 seals this now", second(2));
        attack.fails("no checkpoint 2 seals this now", entry(2, "status", "b1", "b2"), second(2));
        attack.failsEvenForTheOwner("no checkpoint 1 seals this now", second(1));

        attack.succeeds(entry(2, "checkpoint", "b1", "b2"), second(2));
        assertThat(attack.ask("SELECT count(*) FROM checkpoint_ticket")).isEqualTo("2");
    }

    @Test
    void heads_are_of_events_that_there_are() {
        attack.fails(
                "checkpoint_ticket_ticket_id_sequence_fkey",
                entry(2, "checkpoint", "b1", "b2"),
                HEAD.formatted(2).replace("', 1,", "', 3,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE checkpoint_ticket SET hash = decode(repeat('a2', 32), 'hex')",
                "DELETE FROM checkpoint_ticket",
                "TRUNCATE checkpoint_ticket",
            })
    void what_was_sealed_never_changes(String sql) {
        var before = attack.ask(ALL);

        attack.fails("permission denied", sql);
        attack.failsEvenForTheOwner("what a checkpoint sealed never changes", sql);

        assertThat(attack.ask(ALL)).isEqualTo(before).isNotEmpty();
    }
}
