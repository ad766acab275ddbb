package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;

/** When a report has been seen to, so that it may be shown where reports appear after triage. */
class TriageTest {

    private static final Instant LATER = TicketFixtures.NOON.plusSeconds(60);

    private static Ticket reported(Actor by) {
        return TicketFixtures.after(TicketFixtures.ok(Ticket.open(
                new TicketId(new UUID(0, 7)),
                TicketReference.of(7),
                TicketFixtures.report("Tap leaks", ""),
                by,
                TicketFixtures.NOON,
                TicketFixtures.salt())));
    }

    private static TicketSnapshot moved(Ticket ticket, Move... moves) {
        return TicketFixtures.ok(ticket.apply(List.of(moves), TicketFixtures.STAFF, LATER, TicketFixtures.salt()))
                .orElseThrow()
                .after();
    }

    private final Ticket report = reported(Actor.GUEST);

    @Test
    void what_the_public_reports_waits_and_what_staff_open_does_not() {
        assertThat(report.snapshot().triaged()).isFalse();
        assertThat(reported(TicketFixtures.MEMBER).snapshot().triaged()).isFalse();
        assertThat(reported(TicketFixtures.STAFF).snapshot().triaged()).isTrue();
        assertThat(reported(Actor.SYSTEM).snapshot().triaged()).isTrue();
    }

    @Test
    void moving_it_on_to_another_open_status_shows_it_for_good() {
        var triaged = moved(report, new Move.ChangeStatus(TicketFixtures.OPEN));

        assertThat(triaged.triaged()).isTrue();
        assertThat(triaged.publicUpdatedAt()).isEqualTo(LATER);
        var again =
                Ticket.restore(triaged, TicketFixtures.opened().event().seal().hash());
        assertThat(moved(again, new Move.ChangeStatus(TicketFixtures.NEW)).triaged())
                .isTrue();
    }

    @Test
    void nothing_else_that_staff_do_shows_it() {
        for (var move : List.of(
                new Move.Rename("Tap"),
                new Move.Prioritise(Priority.LOW),
                new Move.ChangeStatus(TicketFixtures.RESOLVED),
                new Move.Assign(new Assignee.Named("Bob")))) {
            assertThat(moved(report, move).triaged()).as("%s", move).isFalse();
        }
        var noted = TicketFixtures.ok(report.comment(
                new CommentId(new UUID(0, 8)),
                "Spam?",
                Visibility.PUBLIC,
                TicketFixtures.STAFF,
                LATER,
                TicketFixtures.salt()));
        assertThat(noted.after().triaged()).isFalse();
    }

    @Test
    void a_change_of_the_catalogue_shows_nothing() {
        var refiled = TicketFixtures.ok(report.refile(
                new Move.ChangeStatus(TicketFixtures.OPEN), TicketFixtures.STAFF, LATER, TicketFixtures.salt()));

        assertThat(refiled.orElseThrow().after().triaged()).isFalse();
    }

    @Test
    void what_is_shown_is_never_sensitive_nor_more_than_the_organisation_shows() {
        var triaged = moved(report, new Move.ChangeStatus(TicketFixtures.OPEN));
        var sensitive = moved(report, new Move.ChangeStatus(TicketFixtures.OPEN), new Move.MarkSensitive(true));

        for (var publicity : Publicity.values()) {
            assertThat(PrivacyRules.publicView(sensitive, publicity)).isEmpty();
            assertThat(PrivacyRules.isPublic(triaged, publicity)).isEqualTo(publicity != Publicity.NOTHING);
            assertThat(PrivacyRules.publicView(report.snapshot(), publicity).isPresent())
                    .isEqualTo(publicity == Publicity.AT_ONCE);
        }
    }
}
