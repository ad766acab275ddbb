package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** How a comment may change: its words, with an event, and nothing else. */
class CommentGuardsIT {

    private static final String SECOND = "UPDATE ticket SET version = 2 WHERE id = '{id}'";
    private static final String COMMENT = "INSERT INTO ticket_comment (id, ticket_id, sequence, side, visibility, body)"
            + " VALUES ('{id}', '{id}', 2, 'staff', 'internal', 'Among us')";
    private static final String EDIT =
            "UPDATE ticket_comment SET body = 'Between us', edited_sequence = 3 WHERE id = '{id}'";
    private static final String THIRD = "UPDATE ticket SET version = 3 WHERE id = '{id}'";

    private final Attack ticket = new Attack(TestPostgres.migrated(), 1);

    @BeforeEach
    void write() {
        ticket.open();
        ticket.succeeds(SECOND, Attack.event(2, "commented", "a1", "a2"), COMMENT);
    }

    @Test
    void its_words_change_with_an_event() {
        ticket.fails("ticket_comment_edit_has_event", EDIT);
        ticket.succeeds(THIRD, Attack.event(3, "comment_edited", "a2", "a3"), EDIT);

        assertThat(ticket.ask("SELECT body FROM ticket_comment")).isEqualTo("Between us");
    }

    @Test
    void nothing_is_rewritten_in_silence() {
        ticket.failsEvenForTheOwner(
                "of a comment nothing changes", "UPDATE ticket_comment SET body = 'Nothing' WHERE id = '{id}'");
        ticket.succeeds(THIRD, Attack.event(3, "comment_edited", "a2", "a3"), EDIT);
        ticket.failsEvenForTheOwner("of a comment nothing changes", EDIT.replace("Between", "After"));
        ticket.failsEvenForTheOwner(
                "of a comment nothing changes",
                "UPDATE ticket_comment SET edited_sequence = NULL, body = 'Among us' WHERE id = '{id}'");
    }

    @Test
    void who_may_read_it_never_changes() {
        ticket.failsEvenForTheOwner(
                "of a comment nothing changes",
                THIRD,
                Attack.event(3, "comment_edited", "a2", "a3"),
                EDIT.replace("SET ", "SET visibility = 'public', "));
    }
}
