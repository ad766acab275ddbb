package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.adapters.persistence.schema.Attack.ERASURE;
import static org.sexton.adapters.persistence.schema.Attack.FIRST_EVENT;
import static org.sexton.adapters.persistence.schema.Attack.OPEN;
import static org.sexton.adapters.persistence.schema.Attack.SECOND_EVENT;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** The forgetting of people against somebody who holds the application's own credentials. */
class ErasureGuardsIT {

    private static final TestDatabase DATABASE = TestPostgres.migrated();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Somebody whose id is that of the ticket. */
    private static final String SOMEBODY =
            "INSERT INTO users (id, email, email_verified, name, role, active, created_at)"
                    + " VALUES ('{id}', '{id}@example.org', true, 'Rita', 'staff', true, now())";

    private static final String FORGOTTEN =
            "UPDATE users SET email = NULL, email_verified = false, name = 'Former user',"
                    + " role = 'member', active = false, last_sign_in_at = NULL, erased_at = now() WHERE id = '{id}'";

    private static final String NAMELESS =
            "UPDATE ticket SET version = 2, reporter_name = NULL, reporter_email = NULL WHERE id = '{id}'";

    private final Attack ticket = new Attack(DATABASE, NUMBER.incrementAndGet());

    @BeforeEach
    void report() {
        ticket.succeeds(
                OPEN.replace("reporter_kind,", "reporter_name, reporter_email, reporter_kind,")
                        .replace("'guest'", "'Rita', 'rita@example.org', 'guest'"),
                FIRST_EVENT,
                SOMEBODY);
    }

    @Test
    void what_a_reporter_told_is_forgotten_by_an_erasure_alone_and_never_anothers() {
        ticket.fails("forgotten by an erasure alone", NAMELESS, SECOND_EVENT);
        ticket.failsEvenForTheOwner("forgotten by an erasure alone", NAMELESS, SECOND_EVENT);
        ticket.fails("never change", ERASURE, NAMELESS.replace("name = NULL", "name = 'Eve'"), SECOND_EVENT);

        ticket.succeeds(ERASURE, NAMELESS, SECOND_EVENT);

        assertThat(ticket.ask("SELECT count(reporter_email)::text FROM ticket WHERE id = '" + ticket.id + "'"))
                .isEqualTo("0");
    }

    @Test
    void nobody_is_erased_in_silence_and_nobody_comes_back() {
        ticket.fails("nobody is erased without an entry", FORGOTTEN);
        ticket.failsEvenForTheOwner("nobody is erased without an entry", FORGOTTEN);
        ticket.fails("users_erased_are_nobody", ERASURE, FORGOTTEN.replace("email = NULL,", ""));

        ticket.succeeds(ERASURE, FORGOTTEN);

        ticket.fails("who was erased stays erased", "UPDATE users SET name = 'Rita' WHERE id = '{id}'");
        ticket.failsEvenForTheOwner(
                "who was erased stays erased", ERASURE, "UPDATE users SET erased_at = NULL WHERE id = '{id}'");
    }

    @Test
    void who_was_erased_does_nothing_any_more_and_nothing_new_belongs_to_them() {
        ticket.succeeds(ERASURE, FORGOTTEN);

        ticket.fails(
                "who was erased does nothing any more",
                "UPDATE ticket SET version = 2, title = 'Gate' WHERE id = '{id}'",
                SECOND_EVENT.replace("actor_kind,", "actor_id, actor_kind,").replace("'system'", "'{id}', 'user'"));
        for (var link : List.of(
                "INSERT INTO user_identity VALUES ('https://issuer.example', '{id}', '{id}')",
                "INSERT INTO mail_wishes (user_id, own_reports, assigned, new_reports, answers, mentions, daily)"
                        + " VALUES ('{id}', true, true, true, true, true, true)",
                "INSERT INTO mail_stop_link VALUES (sha256('x'), '{id}', NULL, now())",
                "INSERT INTO digest_item VALUES ('{id}', '{id}', '{id}', 'mentions', now())")) {
            ticket.fails("nothing new belongs to who was erased", link);
        }
        ticket.fails(
                "nothing new belongs to who was erased",
                "UPDATE ticket SET version = 2, assignee_user_id = '{id}' WHERE id = '{id}'",
                SECOND_EVENT);
    }
}
