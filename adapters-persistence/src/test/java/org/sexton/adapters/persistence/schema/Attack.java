package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.testing.TestDatabase;

/** Statements that must fail, and leave the tickets as they were. */
final class Attack {

    /** A ticket as the application writes it, opened with {@code {id}} and {@code {reference}} filled in. */
    static final String OPEN = """
            INSERT INTO ticket (id, reference, version, title, title_key, description, status_key, priority, sensitive,
                reporter_kind, created_at, updated_at, public_updated_at)
            VALUES ('{id}', '{reference}', 1, 'Door', 'door', '', 'new', 'normal', false, 'guest', now(), now(), now())""";

    static final String FIRST_EVENT = event(1, "created", "00", "a1");

    static final String RENAME = "UPDATE ticket SET version = 2, title = 'Gate' WHERE id = '{id}'";
    static final String SECOND_EVENT = event(2, "changed", "a1", "a2");

    /** The next entry of the admin log: somebody was forgotten, and what the ticket's first event said with them. */
    static final String ERASURE = """
            INSERT INTO admin_event (sequence, at, actor_kind, subject_kind, subject_key, type, changes, salt,
                payload_digest, previous_hash, hash)
            SELECT count(*) + 1, date_trunc('milliseconds', now()), 'system', 'erasure', 'x', 'erased',
                '[{"field": "blanked", "to": "{id}:1"}]', decode(repeat('05', 16), 'hex'), decode(repeat('d1', 32), 'hex'),
                coalesce((SELECT hash FROM admin_event ORDER BY sequence DESC LIMIT 1), decode(repeat('00', 32), 'hex')),
                sha256(convert_to(count(*)::text, 'UTF8'))
            FROM admin_event""";

    static final String BLANK = "UPDATE ticket_event SET changes = NULL, salt = NULL WHERE ticket_id = '{id}'";

    private final TestDatabase database;
    final UUID id = UUID.randomUUID();
    private final String reference;

    Attack(TestDatabase database, int number) {
        this.database = database;
        reference = "ABC-%03d".formatted(number);
    }

    /** One byte, repeated, stands for each hash. */
    static String event(int sequence, String type, String previous, String hash) {
        return """
                INSERT INTO ticket_event (ticket_id, sequence, at, actor_kind, type, changes, salt, payload_digest,
                    previous_hash, hash)
                VALUES ('{id}', %d, date_trunc('milliseconds', now()), 'system', '%s', '[]',
                    decode(repeat('05', 16), 'hex'), decode(repeat('d1', 32), 'hex'), decode(repeat('%s', 32), 'hex'),
                    decode(repeat('%s', 32), 'hex'))""".formatted(sequence, type, previous, hash);
    }

    void open() {
        succeeds(OPEN, FIRST_EVENT);
    }

    /** What the application does, in one transaction. */
    void succeeds(String... statements) {
        run(database.asApp(), statements);
    }

    void succeedsForTheOwner(String... statements) {
        run(database.asOwner(), statements);
    }

    /** @param why what the database answers, in part */
    void fails(String why, String... statements) {
        fails(database.asApp(), why, statements);
    }

    void failsEvenForTheOwner(String why, String... statements) {
        fails(database.asOwner(), why, statements);
    }

    private void fails(DataSource as, String why, String... statements) {
        var before = state();
        assertThatThrownBy(() -> run(as, statements))
                .as("%s", (Object) statements)
                .rootCause()
                .hasMessageContaining(why);
        assertThat(state()).isEqualTo(before);
    }

    private void run(DataSource as, String... statements) {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql.replace("{id}", id.toString()).replace("{reference}", reference));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All there is of tickets and events. */
    String state() {
        return ask(
                "SELECT coalesce((SELECT string_agg(t::text, ';' ORDER BY id) FROM ticket t), '') || '|'"
                        + " || coalesce((SELECT string_agg(e::text, ';' ORDER BY ticket_id, sequence) FROM ticket_event e), '')");
    }

    /** One text, asked by the owner. */
    String ask(String sql) {
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            results.next();
            return results.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
