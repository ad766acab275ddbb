package org.sexton.adapters.persistence.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.query.BrokenLink;
import org.sexton.application.query.BrokenLink.Reason;

/** What chains alone do not tell, against the same. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class CheckpointsTamperedIT extends TamperedAudit {

    /** What no chain by itself can tell: the ticket looks as if it had never been changed a third time. */
    private static final String[] CUT = {
        "DELETE FROM ticket_event WHERE {this} AND sequence = 3",
        "UPDATE ticket SET version = 2 WHERE reference = '{reference}'"
    };

    @Test
    void a_tail_that_was_cut_off_together_with_the_version_is_found_by_no_chain_alone() {
        tampered(CUT);

        assertThat(chains().recompute(null).isIntact()).isTrue();
    }

    @Test
    void a_tail_that_was_cut_off_together_with_the_version_is_found_by_a_checkpoint() {
        reference = recorded();
        checkpointed();
        tampered(CUT);

        assertTicketBroken(3, Reason.MISSING);
    }

    @Test
    void a_log_that_was_cut_and_has_grown_again_is_found() {
        reference = recorded();
        checkpointed();
        tampered(CUT);
        grown(reference);

        assertTicketBroken(3, Reason.REWRITTEN);
        assertThat(broken().expected()).isNotNull().isNotEqualTo(broken().found());
    }

    @Test
    void a_ticket_that_was_taken_away_with_all_its_events_is_found() {
        reference = recorded();
        checkpointed();
        tampered("DELETE FROM ticket_event WHERE {this}", "DELETE FROM ticket WHERE reference = '{reference}'");

        var link = broken();
        assertThat(link).extracting(BrokenLink::sequence, BrokenLink::reason).containsExactly(3L, Reason.MISSING);
        assertThat(link.inWords()).contains("a ticket that is not there");
    }

    @Test
    void heads_that_follow_what_was_cut_are_not_those_that_were_sealed() {
        reference = recorded();
        checkpointed();
        tampered(CUT);
        tampered("UPDATE checkpoint_ticket c SET sequence = 2, hash = e.hash FROM ticket_event e"
                + " WHERE c.sequence = 3 AND e.sequence = 2 AND e.ticket_id = c.ticket_id AND e." + THIS);

        assertAdminLogBroken(4, Reason.CHECKPOINT_ALTERED);
    }

    @Test
    void heads_that_were_taken_away_are_missed() {
        reference = recorded();
        checkpointed();
        tampered(CUT);
        tampered("DELETE FROM checkpoint_ticket");

        assertAdminLogBroken(4, Reason.CHECKPOINT_ALTERED);
    }

    @Test
    void a_checkpoint_that_was_cut_off_the_admin_log_is_missed_by_its_heads() {
        reference = recorded();
        checkpointed();
        tampered("DELETE FROM admin_event WHERE sequence = 4");

        assertAdminLogBroken(4, Reason.MISSING);
    }

    @Test
    void whoever_cuts_a_ticket_the_checkpoint_and_its_heads_is_found_by_the_head_that_was_mailed() {
        reference = recorded();
        checkpointed();
        var mailed = log.head().hash();
        tampered(CUT);
        tampered("DELETE FROM checkpoint_ticket", "DELETE FROM admin_event WHERE sequence = 4");

        assertThat(chains().recompute(null).isIntact()).isTrue();
        assertThat(broken(chains().recompute(mailed)).reason()).isEqualTo(Reason.HEAD_LOST);
    }

    @Test
    void erasing_what_events_said_changes_nothing_of_it() {
        reference = recorded();
        checkpointed();
        erased(reference, 2L, 3L);

        assertThat(chains().recompute(null).isIntact()).isTrue();
        assertThat(chains().recompute(null).erased()).isEqualTo(2);
    }
}
