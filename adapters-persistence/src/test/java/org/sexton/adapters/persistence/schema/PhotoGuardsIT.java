package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What the database refuses of photos, whoever asks. */
class PhotoGuardsIT {

    private static final String WAITING = """
            INSERT INTO photo (id, token_hash, width, height, uploaded_at)
            VALUES ('{id}', decode(repeat('0a', 32), 'hex'), 2048, 1, now())""";

    private static final String PICTURE =
            "INSERT INTO photo_content (photo_id, size, bytes) VALUES ('{id}', 'full', 'picture')";

    private static final String SECOND_VERSION = "UPDATE ticket SET version = 2 WHERE id = '{id}'";

    private static final String TAKE = """
            UPDATE photo SET ticket_id = '{id}', number = 1, side = 'reporter', added_at = now(), sequence = 2,
                token_hash = NULL WHERE id = '{id}'""";

    private static final String THIRD_VERSION = "UPDATE ticket SET version = 3 WHERE id = '{id}'";
    private static final String THIRD_EVENT = Attack.event(3, "changed", "a2", "a3");
    private static final String APPROVE = "UPDATE photo SET approved = true, sequence = 3";
    private static final String REMOVE = "UPDATE photo SET removed = true, sequence = 3";

    private static final String PUBLIC_TICKET = """
            INSERT INTO public_ticket (id, reference, title, description, status_key, created_at, updated_at)
            VALUES ('{id}', '{reference}', 'Door', '', 'new', now(), now())""";

    private static final String PUBLIC_PHOTO =
            "INSERT INTO public_photo (id, ticket_id, number, width, height) VALUES ('{id}', '{id}', 1, 2048, 1)";

    private final TestDatabase database = TestPostgres.migrated();
    private final Attack ticket = new Attack(database, 1);

    @BeforeEach
    void a_ticket_and_a_waiting_photo() {
        ticket.open();
        ticket.succeeds(WAITING, PICTURE);
    }

    private void taken() {
        ticket.succeeds(SECOND_VERSION, Attack.SECOND_EVENT, TAKE);
    }

    private String seenByThePublic() throws SQLException {
        try (var connection = database.asPortal().getConnection();
                var statement = connection.createStatement();
                var results = statement.executeQuery(
                        "SELECT string_agg(encode(bytes, 'escape'), ',') FROM" + " public_photo_content")) {
            results.next();
            return String.valueOf(results.getString(1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            photo_waits_unseen     | UPDATE photo SET approved = true
            photo_waits_unseen     | UPDATE photo SET removed = true
            photo_waits_or_belongs | UPDATE photo SET token_hash = NULL
            photo_waits_or_belongs | UPDATE photo SET ticket_id = '{id}', number = 1
            photo_waits_or_belongs | UPDATE photo SET ticket_id = '{id}', token_hash = NULL
            permission denied      | UPDATE photo SET width = 1
            permission denied      | UPDATE photo_content SET bytes = NULL
            permission denied      | TRUNCATE photo CASCADE
            """)
    void a_waiting_photo_is_nothing_but_that(String why, String statement) {
        ticket.fails(why, statement);
    }

    @Test
    void no_photo_becomes_a_tickets_without_an_event_that_says_so() {
        ticket.fails("photo_has_event", TAKE);
        taken();
        ticket.fails("event of its own", "UPDATE photo SET approved = true");
        ticket.failsEvenForTheOwner("photo_has_event", APPROVE);
        ticket.succeeds(THIRD_VERSION, THIRD_EVENT, APPROVE);
    }

    @Test
    void a_photo_belongs_to_its_ticket_for_ever() {
        taken();

        ticket.failsEvenForTheOwner("belongs to its ticket for ever", "UPDATE photo SET number = 2, sequence = 3");
        ticket.failsEvenForTheOwner("removed, not deleted", "DELETE FROM photo");
        ticket.failsEvenForTheOwner("go when it is removed", "DELETE FROM photo_content");
        ticket.failsEvenForTheOwner("does not wait", PICTURE.replace("full", "thumb"));
    }

    @Test
    void what_was_removed_stays_so() {
        taken();
        ticket.succeeds(THIRD_VERSION, THIRD_EVENT, REMOVE, "DELETE FROM photo_content");

        ticket.failsEvenForTheOwner(
                "what was removed does not change", "UPDATE photo SET removed = false, sequence = 4");
        ticket.failsEvenForTheOwner("does not wait", PICTURE);
        assertThat(ticket.ask("SELECT count(*) FROM photo_content")).isEqualTo("0");
    }

    @Test
    void a_photo_that_nobody_took_goes_with_its_pictures() {
        ticket.succeeds("DELETE FROM photo");

        assertThat(ticket.ask("SELECT count(*) FROM photo_content")).isEqualTo("0");
    }

    @Test
    void the_public_sees_no_photo_that_was_not_approved_whoever_writes_it() throws SQLException {
        taken();
        ticket.succeeds(PUBLIC_TICKET);
        ticket.failsEvenForTheOwner("public_photo_is_approved", PUBLIC_PHOTO);
        ticket.failsEvenForTheOwner(
                "public_photo_approved_check",
                PUBLIC_PHOTO.replace("(id,", "(approved, id,").replace("VALUES (", "VALUES (false, "));
        assertThat(seenByThePublic()).isEqualTo("null");

        ticket.succeeds(THIRD_VERSION, THIRD_EVENT, APPROVE, PUBLIC_PHOTO);

        assertThat(seenByThePublic()).isEqualTo("picture");
        ticket.failsEvenForTheOwner("public_photo_is_approved", "UPDATE photo SET approved = false, sequence = 4");
    }

    @Test
    void a_photo_of_a_ticket_that_is_hidden_is_hidden_with_it() throws SQLException {
        taken();
        ticket.succeeds(THIRD_VERSION, THIRD_EVENT, APPROVE);
        ticket.fails("public_photo_ticket_id_fkey", PUBLIC_PHOTO);
        ticket.succeeds(PUBLIC_TICKET, PUBLIC_PHOTO);

        ticket.succeeds("DELETE FROM public_ticket");

        assertThat(seenByThePublic()).isEqualTo("null");
    }

    @Test
    void a_public_photo_is_shown_with_its_own_ticket_alone() {
        var other = new Attack(database, 2);
        other.open();
        taken();
        ticket.succeeds(THIRD_VERSION, THIRD_EVENT, APPROVE);
        other.succeeds(PUBLIC_TICKET);

        ticket.failsEvenForTheOwner(
                "public_photo_is_approved", PUBLIC_PHOTO.replace("'{id}', '{id}'", "'{id}', '" + other.id + "'"));
    }

    /** A condition that tells what it is asked of: behind the view it meets nothing but what may be seen. */
    @Test
    void no_condition_looks_past_the_view() throws SQLException {
        taken();
        try (var connection = database.asPortal().getConnection();
                var statement = connection.createStatement()) {
            statement.executeQuery("SELECT size FROM public_photo_content WHERE 1 / (length(bytes) - 7) > 0");
        }

        ticket.succeeds(PUBLIC_TICKET, THIRD_VERSION, THIRD_EVENT, APPROVE, PUBLIC_PHOTO);

        assertThatThrownBy(() -> {
                    try (var connection = database.asPortal().getConnection();
                            var statement = connection.createStatement()) {
                        statement.executeQuery(
                                "SELECT size FROM public_photo_content WHERE 1 / (length(bytes) - 7) > 0");
                    }
                })
                .hasMessageContaining("division by zero");
    }

    @Test
    void two_photos_of_a_ticket_have_two_numbers() {
        taken();

        ticket.fails(
                "photo_ticket_id_number_key",
                "INSERT INTO photo (id, ticket_id, number, side, added_at, sequence, width, height, uploaded_at)"
                        + " VALUES (gen_random_uuid(), '{id}', 1, 'staff', now(), 2, 1, 1, now())");
    }
}
