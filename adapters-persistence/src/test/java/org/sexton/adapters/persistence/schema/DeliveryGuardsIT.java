package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** The mail queue against somebody who holds the application's own credentials, and against its own bugs. */
class DeliveryGuardsIT {

    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private final String id = UUID.randomUUID().toString();

    private static void run(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void succeeds(String sql) {
        run(DATABASE.asApp(), sql.replace("{id}", id));
    }

    private void fails(String why, String sql) {
        assertThatThrownBy(() -> succeeds(sql)).as(sql).rootCause().hasMessageContaining(why);
    }

    @BeforeEach
    void queue() {
        succeeds("""
                INSERT INTO delivery (id, key, kind, urgency, email, language, payload, ready_at, due_at)
                VALUES ('{id}', 'cause/{id}', 'sensitive_news', 1, 'tom@example.org', 'en', '{}', now(), now())""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM delivery WHERE id = '{id}'",
                "TRUNCATE delivery",
                "UPDATE delivery SET key = 'other' WHERE id = '{id}'",
                "UPDATE delivery SET id = gen_random_uuid() WHERE id = '{id}'",
                "UPDATE delivery SET kind = 'public_comment' WHERE id = '{id}'",
                "UPDATE delivery SET ready_at = now() WHERE id = '{id}'",
                "UPDATE delivery SET thread = 'x' WHERE id = '{id}'",
            })
    void the_application_neither_loses_nor_renames_a_mail(String attack) {
        fails("permission denied", attack);
    }

    @Test
    void a_key_is_there_once() {
        fails("delivery_key_key", """
                INSERT INTO delivery (id, key, kind, urgency, email, language, payload, ready_at, due_at)
                VALUES (gen_random_uuid(), 'cause/{id}', 'sensitive_news', 1, 'a@b.cd', 'en', '{}', now(), now())""");
    }

    @Test
    void what_was_sent_stays_sent_and_keeps_no_content() {
        fails(
                "delivery_sent_keeps_no_content",
                "UPDATE delivery SET state = 'sent', ended_at = now() WHERE id = '{id}'");
        succeeds("UPDATE delivery SET state = 'sent', ended_at = now(), payload = NULL WHERE id = '{id}'");

        fails("delivery_sent_keeps_no_content", "UPDATE delivery SET payload = '{}' WHERE id = '{id}'");
        fails(
                "what was sent stays sent",
                "UPDATE delivery SET state = 'pending', ended_at = NULL, payload = '{}' WHERE id = '{id}'");
        fails("what was sent stays sent", "UPDATE delivery SET state = 'failed' WHERE id = '{id}'");
    }

    @Test
    void what_is_pending_can_be_sent() {
        fails("delivery_pending_can_be_sent", "UPDATE delivery SET payload = NULL WHERE id = '{id}'");
        fails("delivery_pending_can_be_sent", "UPDATE delivery SET email = NULL, payload = NULL WHERE id = '{id}'");
        fails("delivery_ended_once", "UPDATE delivery SET state = 'failed' WHERE id = '{id}'");
    }

    @Test
    void what_is_forgotten_is_forgotten_whole() {
        succeeds("UPDATE delivery SET state = 'failed', ended_at = now(), reason = 'no tom' WHERE id = '{id}'");

        fails("delivery_forgotten_whole", "UPDATE delivery SET email = NULL WHERE id = '{id}'");
        fails("delivery_forgotten_whole", "UPDATE delivery SET email = NULL, payload = NULL WHERE id = '{id}'");
        succeeds("UPDATE delivery SET email = NULL, payload = NULL, reason = NULL WHERE id = '{id}'");
    }
}
