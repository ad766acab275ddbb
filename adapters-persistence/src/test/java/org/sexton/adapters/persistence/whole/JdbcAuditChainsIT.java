package org.sexton.adapters.persistence.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.query.BrokenLink;
import org.sexton.application.query.BrokenLink.Log;
import org.sexton.application.query.BrokenLink.Reason;

/** The audit log against somebody whom no guard of the database holds back. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class JdbcAuditChainsIT extends TamperedAudit {

    @Test
    void a_changed_payload_is_found() {
        tampered(
                "UPDATE ticket_event SET changes = jsonb_set(changes, '{0,to}', '\"Fence\"') WHERE {this} AND sequence = 2");

        assertTicketBroken(2, Reason.PAYLOAD_ALTERED);
        assertThat(broken().expected()).isNotNull().isNotEqualTo(broken().found());
    }

    @Test
    void words_hidden_beside_a_payload_are_found() {
        tampered(
                "UPDATE ticket_event SET changes = jsonb_set(changes, '{0,by}', '\"Eve\"') WHERE {this} AND sequence = 3");

        assertTicketBroken(3, Reason.PAYLOAD_ALTERED);
    }

    @Test
    void a_nothing_that_became_a_null_is_found() {
        tampered(
                "UPDATE ticket_event SET changes = jsonb_set(changes, '{0,from}', 'null') WHERE {this} AND sequence = 1");

        assertTicketBroken(1, Reason.PAYLOAD_ALTERED);
    }

    @Test
    void a_payload_that_says_what_none_can_say_is_found() {
        tampered("UPDATE ticket_event SET changes = '[{\"field\": \"weather\"}]' WHERE {this} AND sequence = 2");

        assertTicketBroken(2, Reason.UNREADABLE);
    }

    @Test
    void payloads_that_changed_places_are_found() {
        tampered("UPDATE ticket_event e SET changes = o.changes, salt = o.salt, payload_digest = o.payload_digest"
                + " FROM ticket_event o WHERE e.ticket_id = o.ticket_id AND e.sequence = 5 - o.sequence"
                + " AND e.sequence IN (2, 3) AND e." + THIS);

        assertTicketBroken(2, Reason.FACTS_ALTERED);
    }

    @Test
    void another_time_is_found() {
        tampered("UPDATE ticket_event SET at = at - interval '1 millisecond' WHERE {this} AND sequence = 2");

        assertTicketBroken(2, Reason.FACTS_ALTERED);
    }

    @Test
    void another_actor_is_found() {
        tampered("UPDATE ticket_event SET actor_kind = 'guest' WHERE {this} AND sequence = 1");

        assertTicketBroken(1, Reason.FACTS_ALTERED);
    }

    @Test
    void a_dropped_event_is_found() {
        tampered("DELETE FROM ticket_event WHERE {this} AND sequence = 2");

        assertTicketBroken(2, Reason.MISSING);
    }

    @Test
    void a_dropped_event_whose_place_was_closed_is_found() {
        tampered(
                "DELETE FROM ticket_event WHERE {this} AND sequence = 2",
                "UPDATE ticket_event SET sequence = 2 WHERE {this} AND sequence = 3",
                "UPDATE ticket SET version = 2 WHERE reference = '{reference}'");

        assertTicketBroken(2, Reason.OUT_OF_ORDER);
    }

    @Test
    void reordered_events_are_found() {
        tampered(
                "UPDATE ticket_event SET sequence = 100 WHERE {this} AND sequence = 2",
                "UPDATE ticket_event SET sequence = 2 WHERE {this} AND sequence = 3",
                "UPDATE ticket_event SET sequence = 3 WHERE {this} AND sequence = 100");

        assertTicketBroken(2, Reason.OUT_OF_ORDER);
    }

    @Test
    void a_tail_that_was_cut_off_is_found() {
        tampered("DELETE FROM ticket_event WHERE {this} AND sequence = 3");

        assertTicketBroken(3, Reason.MISSING);
    }

    @Test
    void a_ticket_without_events_is_found() {
        tampered("DELETE FROM ticket_event WHERE {this}");

        assertTicketBroken(1, Reason.MISSING);
    }

    @Test
    void an_event_beyond_the_last_change_is_found() {
        tampered("UPDATE ticket SET version = 2 WHERE reference = '{reference}'");

        assertTicketBroken(3, Reason.STRAY);
    }

    @Test
    void events_whose_ticket_is_gone_are_found() {
        tampered("DELETE FROM ticket WHERE reference = '{reference}'");

        var link = broken();
        assertThat(link).extracting(BrokenLink::sequence, BrokenLink::reason).containsExactly(1L, Reason.STRAY);
        assertThat(link.inWords()).contains("event 1 of a ticket that is not there");
        assertThat(chains().recompute(null).tickets()).isEqualTo(1);
    }

    @Test
    void what_was_blanked_by_hand_is_found() {
        tampered("UPDATE ticket_event SET changes = NULL, salt = NULL WHERE {this} AND sequence = 2");

        assertTicketBroken(2, Reason.BLANKED);
        assertThat(chains().recompute(null).erased()).isEqualTo(1);
    }

    @Test
    void an_erasure_excuses_no_other_event_and_no_other_ticket() {
        reference = recorded();
        erased(reference, 1L, 2L);

        tampered("UPDATE ticket_event SET changes = NULL, salt = NULL WHERE {this} AND sequence = 3");
        assertTicketBroken(3, Reason.BLANKED);
        tampered("UPDATE ticket_event SET changes = NULL, salt = NULL WHERE NOT {this}");

        assertThat(chains().recompute(null).brokenLogs()).isEqualTo(2);
    }

    @Test
    void what_an_erasure_is_made_to_say_excuses_nothing() {
        reference = recorded();
        erased(reference, 1L);

        tampered(
                "UPDATE ticket_event SET changes = NULL, salt = NULL WHERE {this} AND sequence = 2",
                "UPDATE admin_event SET changes = jsonb_set(changes, '{0,to}', to_jsonb((changes -> 0 ->> 'to') || ',2'))"
                        + " WHERE sequence = 4");

        var report = chains().recompute(null);
        // a log that was tampered with excuses nothing of what it says from there on
        assertThat(report.brokenLogs()).isEqualTo(2);
        assertThat(broken(report))
                .extracting(BrokenLink::sequence, BrokenLink::reason)
                .containsExactly(4L, Reason.PAYLOAD_ALTERED);
    }

    @Test
    void an_entry_of_the_admin_log_that_was_blanked_is_found() {
        tampered("UPDATE admin_event SET changes = NULL, salt = NULL WHERE sequence = 1");

        assertAdminLogBroken(1, Reason.BLANKED);
    }

    @Test
    void an_erasure_that_was_blanked_itself_is_found_with_what_it_named() {
        reference = recorded();
        erased(reference, 2L);

        tampered("UPDATE admin_event SET changes = NULL, salt = NULL WHERE sequence = 4");

        var report = chains().recompute(null);
        assertThat(report.brokenLogs()).isEqualTo(2);
        assertThat(broken(report))
                .extracting(BrokenLink::sequence, BrokenLink::reason)
                .containsExactly(4L, Reason.BLANKED);
    }

    @Test
    void every_log_that_does_not_hold_is_counted_and_the_first_is_named() {
        tampered("DELETE FROM ticket_event WHERE sequence = 1", "DELETE FROM admin_event WHERE sequence = 1");

        var report = chains().recompute(null);
        assertThat(report.brokenLogs()).isEqualTo(3);
        assertThat(report.broken()).extracting(BrokenLink::reason).isEqualTo(Reason.MISSING);
        assertThat(broken(report).log()).isInstanceOf(Log.OfTicket.class);
    }

    @Test
    void a_changed_payload_of_the_admin_log_is_found() {
        tampered("UPDATE admin_event SET changes = jsonb_set(changes, '{0,to}', '\"Gates\"') WHERE sequence = 2");

        assertAdminLogBroken(2, Reason.PAYLOAD_ALTERED);
    }

    @Test
    void another_subject_of_the_admin_log_is_found() {
        tampered("UPDATE admin_event SET subject_key = 'gates' WHERE sequence = 2");

        assertAdminLogBroken(2, Reason.FACTS_ALTERED);
    }

    @Test
    void a_dropped_entry_of_the_admin_log_is_found() {
        tampered("DELETE FROM admin_event WHERE sequence = 2");

        assertAdminLogBroken(2, Reason.MISSING);
    }

    @Test
    void reordered_entries_of_the_admin_log_are_found() {
        tampered(
                "UPDATE admin_event SET sequence = 100 WHERE sequence = 2",
                "UPDATE admin_event SET sequence = 2 WHERE sequence = 3",
                "UPDATE admin_event SET sequence = 3 WHERE sequence = 100");

        assertAdminLogBroken(2, Reason.OUT_OF_ORDER);
    }

    @Test
    void the_tail_of_the_admin_log_that_was_cut_off_is_found_by_a_head_that_was_told() {
        reference = recorded();
        var told = log.head().hash();

        tampered("DELETE FROM admin_event WHERE sequence = 3");

        var link = broken(chains().recompute(told));
        assertThat(link.reason()).isEqualTo(Reason.HEAD_LOST);
        assertThat(link.expected()).isEqualTo(told);
        assertThat(link.found()).isEqualTo(log.head().hash());
    }
}
