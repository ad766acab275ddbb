package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class ClaimTest {

    private static final Instant LATER = TicketFixtures.NOON.plusSeconds(60);
    private static final Person TOM = person(2, Role.MEMBER);
    private static final Person ANN = person(3, Role.MEMBER);

    private static Person person(long number, Role role) {
        var email = new EmailAddress("p%d@example.org".formatted(number));
        return new Person(new PersonId(new UUID(0, number)), email, true, "P" + number, role, true, LATER);
    }

    private static Ticket reportedBy(Reporter reporter) {
        var report = TicketFixtures.report("Tap leaks", "");
        return TicketFixtures.after(TicketFixtures.ok(TicketFixtures.open(new NewTicket(
                report.title(),
                report.description(),
                report.status(),
                report.priority(),
                null,
                null,
                false,
                reporter,
                null,
                null,
                null))));
    }

    private static Outcome<Optional<Change>> claim(Ticket ticket, Person person) {
        return ticket.claim(person, LATER, TicketFixtures.salt());
    }

    @Test
    void a_report_of_an_unknown_guest_becomes_the_persons_with_its_event() {
        var ticket = reportedBy(Reporter.UNKNOWN);
        var change = TicketFixtures.ok(claim(ticket, TOM)).orElseThrow();

        assertThat(change.after().reporter()).isEqualTo(new Reporter.Member(TOM.id(), "P2", TOM.email()));
        assertThat(change.after().isReportedBy(TOM.id())).isTrue();
        assertThat(change.after().isClaimed()).isTrue();
        assertThat(ticket.snapshot().isClaimed()).isFalse();
        assertThat(change.event().changes())
                .isEqualTo(
                        List.of(new FieldChange(Field.REPORTER, null, TOM.id().toString())));
        assertThat(change.event().by()).isEqualTo(TicketEvent.By.of(TOM.actor()));
    }

    @Test
    void that_it_was_claimed_is_no_news_to_the_public() {
        var ticket = reportedBy(Reporter.UNKNOWN);
        var change = TicketFixtures.ok(claim(ticket, TOM)).orElseThrow();

        assertThat(change.after().publicUpdatedAt()).isEqualTo(ticket.snapshot().publicUpdatedAt());
        assertThat(change.after().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void somebody_of_the_staff_claims_it_as_such() {
        var change = TicketFixtures.ok(claim(reportedBy(Reporter.UNKNOWN), person(4, Role.ADMIN)))
                .orElseThrow();

        assertThat(change.after().reporter()).isInstanceOf(Reporter.Staff.class);
    }

    @Test
    void to_claim_it_again_changes_nothing() {
        var claimed = TicketFixtures.after(
                TicketFixtures.ok(claim(reportedBy(Reporter.UNKNOWN), TOM)).orElseThrow());

        assertThat(claim(claimed, TOM)).isEqualTo(Outcome.ok(Optional.empty()));
    }

    @Test
    void what_is_somebodys_already_is_not_taken_from_them() {
        var named = new Reporter.Guest("Bob", null);
        for (var reporter : List.of(Reporter.of(TOM), Reporter.of(person(5, Role.STAFF)), named)) {
            assertThat(TicketFixtures.refusal(claim(reportedBy(reporter), ANN))).isInstanceOf(Refusal.Conflict.class);
        }
    }
}
