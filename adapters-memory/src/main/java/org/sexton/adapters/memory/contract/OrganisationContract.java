package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicReport;
import org.sexton.application.query.Total;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.Organisation;
import org.sexton.domain.administration.Organisation.Portal;
import org.sexton.domain.administration.Organisation.Reports;
import org.sexton.domain.administration.Organisation.Wish;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

public abstract class OrganisationContract extends PortContract {

    private static final Wish CLOSED = new Wish(null, Portal.CLOSED, null);
    private static final Wish AT_ONCE = new Wish(null, Portal.OPEN, Reports.AT_ONCE);
    private static final Wish AFTER_TRIAGE = new Wish(null, Portal.OPEN, Reports.AFTER_TRIAGE);

    private void decided(Wish wish) {
        stored(() -> ok(organisation.get().change(wish, pen())).ifPresent(organisation::commit));
    }

    /** As the public sends it. */
    private TicketReference reported(String title, boolean sensitive) {
        var report = titled(title);
        var reference = ids.nextReference();
        var opening = ok(Ticket.open(new TicketId(ids.nextId()), reference, report, Actor.GUEST, NOW, ids.nextSalt()));
        ok(work.run(Actor.GUEST, () -> Outcome.ok(tickets.commit(opening))));
        if (sensitive) {
            changed(reference, new Move.MarkSensitive(true));
        }
        return reference;
    }

    private void said(TicketReference reference, Visibility visibility, Instant at) {
        stored(() -> tickets.commit(ok(tickets.find(reference)
                .orElseThrow()
                .comment(new CommentId(ids.nextId()), "Said " + at, visibility, Actor.SYSTEM, at, ids.nextSalt()))));
    }

    private TicketReference movedOn(TicketReference reference) {
        changed(
                reference,
                new Move.ChangeStatus(catalogue.statuses().stream()
                        .filter(status -> !status.initial())
                        .findFirst()
                        .orElseThrow()));
        return reference;
    }

    /** Of each kind that there is, with all that there may be on it. */
    private List<TicketReference> everyKind() {
        var all = new ArrayList<TicketReference>();
        for (var sensitive : List.of(false, true)) {
            all.add(reported("Roof leaks", sensitive));
            all.add(movedOn(reported("Gutter leaks", sensitive)));
        }
        all.add(opened(titled("Door jams")).reference());
        all.add(reported("Roof drips", false));
        for (var reference : all) {
            said(reference, Visibility.PUBLIC, NOW.plusSeconds(70));
            said(reference, Visibility.INTERNAL, NOW.plusSeconds(71));
            photographed(reference, true, NOW.plusSeconds(72));
            photographed(reference, false, NOW.plusSeconds(73));
        }
        merged(all.getLast(), all.getFirst());
        return all;
    }

    private Optional<PublicReport> expected(TicketReference reference) {
        var ticket = queries.find(reference).orElseThrow();
        return PrivacyRules.publicView(ticket, organisation.get().publicity())
                .map(view -> new PublicReport(
                        view,
                        queries.comments(reference).stream()
                                .flatMap(comment -> PrivacyRules.publicView(comment).stream())
                                .toList(),
                        photos.of(ticket.id()).photos().stream()
                                .flatMap(photo -> PrivacyRules.publicView(photo).stream())
                                .toList()));
    }

    private void assertThatThePublicSeesWhatTheRulesSay(List<TicketReference> all, int many) {
        for (var reference : all) {
            assertThat(publicTickets.find(reference)).isEqualTo(expected(reference));
        }
        var page = publicTickets.page(PublicFilter.ALL, 50, null);
        assertThat(page.items()).hasSize(many);
        assertThat(page.total()).isEqualTo(new Total(many, true));
        assertThat(publicTickets
                        .page(new PublicFilter("leaks", Set.of(), Set.of(), Set.of()), 50, null)
                        .items())
                .hasSize(Math.max(0, many - 1));
    }

    @Test
    void before_anyone_decides_it_is_open_and_reports_appear_at_once() {
        assertThat(organisation.get()).isEqualTo(Organisation.FIRST);
        assertThat(done(organisation::publicity)).isEqualTo(Publicity.AT_ONCE);
    }

    @Test
    void what_is_decided_is_kept_with_its_entry() {
        decided(new Wish("St Mary's", null, Reports.AFTER_TRIAGE));

        assertThat(organisation.get()).isEqualTo(new Organisation("St Mary's", Portal.OPEN, Reports.AFTER_TRIAGE));
        assertThat(adminLog.after(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.subject().kind()).isEqualTo(AdminEvent.Kind.ORGANISATION);
            assertThat(entry.changes()).extracting(AdminEvent.Detail::field).containsExactly("name", "reports");
        });
    }

    @Test
    void whatever_becomes_of_the_decision_the_public_sees_what_the_rules_say() {
        var all = everyKind();
        assertThatThePublicSeesWhatTheRulesSay(all, 3);
        for (var wish : List.of(AFTER_TRIAGE, CLOSED, AFTER_TRIAGE, AT_ONCE, CLOSED, AT_ONCE, AFTER_TRIAGE, AT_ONCE)) {
            decided(wish);
            var many = switch (organisation.get().publicity()) {
                case AT_ONCE -> 3;
                case AFTER_TRIAGE -> 2;
                case NOTHING -> 0;
            };
            assertThatThePublicSeesWhatTheRulesSay(all, many);
        }
    }

    @Test
    void what_happens_while_nothing_is_shown_is_there_once_it_is() {
        decided(CLOSED);
        var all = everyKind();
        assertThatThePublicSeesWhatTheRulesSay(all, 0);
        changed(all.getFirst(), new Move.Rename("Roof leaks badly"));

        decided(AT_ONCE);

        assertThatThePublicSeesWhatTheRulesSay(all, 3);
    }

    @Test
    void a_report_appears_after_triage_when_staff_move_it_on_and_stays() {
        decided(AFTER_TRIAGE);
        var report = reported("Roof leaks", false);
        said(report, Visibility.PUBLIC, NOW.plusSeconds(30));
        assertThat(publicTickets.find(report)).isEmpty();
        assertThat(organisation.awaiting()).isEqualTo(1);

        movedOn(report);

        assertThat(publicTickets.find(report)).isPresent().isEqualTo(expected(report));
        assertThat(organisation.awaiting()).isZero();
        changed(report, new Move.ChangeStatus(catalogue.initialStatus()));
        assertThat(publicTickets.find(report)).isPresent();
    }

    @Test
    void reports_wait_that_are_neither_sensitive_nor_merged() {
        everyKind();

        assertThat(organisation.awaiting()).isEqualTo(1);
    }

    @Test
    void a_refused_decision_leaves_everything_as_it_was() {
        var all = everyKind();

        Outcome<Boolean> outcome = work.run(Actor.SYSTEM, () -> {
            ok(organisation.get().change(CLOSED, pen())).ifPresent(organisation::commit);
            return Outcome.refused(new Refusal.NotFound("reason"));
        });

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(organisation.get()).isEqualTo(Organisation.FIRST);
        assertThat(adminLog.after(0, 10)).isEmpty();
        assertThatThePublicSeesWhatTheRulesSay(all, 3);
    }
}
