package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.query.AuditReport;
import org.sexton.application.query.BrokenLink;
import org.sexton.application.query.BrokenLink.Reason;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.administration.Forgetting;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;

public abstract class AuditChainsContract extends PortContract {

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract AuditChains chains();

    /** Of the same installation. */
    protected abstract PersonalData personalData();

    /** These events are blanked, and an entry of the admin log says so. */
    protected final void erased(TicketReference reference, Long... sequences) {
        var ticket = queries.find(reference).orElseThrow().id();
        var nobody = new DataSubject(null, new EmailAddress("nobody@example.org"));
        stored(() -> personalData()
                .erase(
                        ok(new Forgetting(Set.of())
                                .forget(ids.nextId(), null, Map.of(ticket, new TreeSet<>(List.of(sequences))), pen())),
                        nobody,
                        new PersonalWords(List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        NOW));
    }

    /** Likewise. */
    protected abstract Checkpoints checkpoints();

    /** The ticket is changed once more. */
    protected final void grown(TicketReference reference) {
        changed(reference, new Move.Rename("Fence"));
    }

    /** What all tickets end with now. */
    protected final void checkpointed() {
        stored(() -> checkpoints()
                .commit(Checkpoint.of(
                        checkpoints().outstanding(10),
                        new Author(Actor.SYSTEM, NOW, ids::nextSalt).pen(adminLog.head()))));
    }

    /** Two tickets and a log: a ticket of three truly sealed events, one of one, and three entries of the admin log. */
    protected final TicketReference recorded() {
        opened(titled("Lamp"));
        var reference = opened(titled("Door")).reference();
        changed(reference, new Move.Rename("Gate"));
        changed(reference, new Move.MarkSensitive(true), new Move.Describe("It creaks"));
        for (var key : List.of("doors", "heating", "lamps")) {
            stored(() -> addCategories(List.of(new Category(new Key(key), key))));
        }
        return reference;
    }

    @Test
    void what_was_recorded_is_intact() {
        recorded();

        assertThat(chains().recompute(null))
                .isEqualTo(new AuditReport(2, 4, 3, 0, adminLog.head().hash(), 0, null));
    }

    @Test
    void what_a_checkpoint_has_is_intact_however_long_the_logs_grow() {
        var reference = recorded();
        checkpointed();
        changed(reference, new Move.Rename("Fence"));
        checkpointed();
        checkpointed();
        changed(reference, new Move.Rename("Door"));

        assertThat(chains().recompute(null))
                .isEqualTo(new AuditReport(2, 6, 6, 0, adminLog.head().hash(), 0, null));
    }

    @Test
    void an_empty_installation_is_intact() {
        assertThat(chains().recompute(null)).isEqualTo(new AuditReport(0, 0, 0, 0, Digest.NONE, 0, null));
    }

    @Test
    void what_an_erasure_blanked_is_intact_and_counted() {
        var reference = recorded();

        erased(reference, 1L, 3L);

        assertThat(queries.events(reference)).extracting(TicketEvent::isBlank).containsExactly(true, false, true);
        assertThat(chains().recompute(null))
                .isEqualTo(new AuditReport(2, 4, 4, 2, adminLog.head().hash(), 0, null));
    }

    @Test
    void a_head_that_was_told_is_found_again_however_long_the_log_grows() {
        var none = adminLog.head().hash();
        recorded();
        var told = adminLog.head().hash();
        stored(() -> addCategories(List.of(new Category(new Key("roof"), "Roof"))));

        assertThat(chains().recompute(none).isIntact()).isTrue();
        assertThat(chains().recompute(told).isIntact()).isTrue();
        assertThat(chains().recompute(adminLog.head().hash()).isIntact()).isTrue();
    }

    @Test
    void a_head_that_no_entry_has_is_lost() {
        recorded();
        var other = Digest.ofText("another log");

        var report = chains().recompute(other);

        assertThat(report.broken())
                .isEqualTo(new BrokenLink(
                        new BrokenLink.Log.OfAdministration(),
                        0,
                        Reason.HEAD_LOST,
                        other,
                        adminLog.head().hash()));
        assertThat(report.brokenLogs()).isEqualTo(1);
    }
}
