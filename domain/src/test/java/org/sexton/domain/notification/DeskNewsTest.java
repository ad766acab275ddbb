package org.sexton.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Changes;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

class DeskNewsTest {

    private static final URI LINK = URI.create("https://desk.example/tickets/7K3-QFM");
    private static final Ticket OPEN = Changes.reported(false);
    private static final Ticket SENSITIVE = Changes.reported(true);
    /** Does what happens here. */
    private static final Colleague MARY =
            colleague(Changes.staff().person().orElseThrow(), "Mary Ashby", MailWishes.DEFAULT);

    private static final Colleague ADA = colleague(2, "Ada Byron", MailWishes.DEFAULT);
    private static final Colleague BEN = colleague(3, "Ben Hill", MailWishes.DEFAULT);

    private static Colleague colleague(long number, String name, MailWishes wishes) {
        return colleague(new PersonId(new UUID(7, number)), name, wishes);
    }

    private static Colleague colleague(PersonId id, String name, MailWishes wishes) {
        var email = new EmailAddress(name.substring(0, 3) + "@example.org");
        return new Colleague(new Person(id, email, true, name, Role.STAFF, true, Instant.EPOCH), wishes);
    }

    private static Colleague wanting(Colleague one, Topic... topics) {
        return new Colleague(one.person(), new MailWishes(true, Set.of(topics), false, Locale.ENGLISH));
    }

    private static List<String> told(Change change, Colleague... staff) {
        return DeskNews.of(change, List.of(staff)).stream()
                .map(news -> news.to().person().name().substring(0, 3) + " " + news.topic())
                .toList();
    }

    private static Change assigned(Ticket ticket, Colleague to) {
        var person = to.person();
        return Changes.moved(ticket, Changes.staff(), new Move.Assign(new Assignee.Staff(person.id(), person.name())));
    }

    private static Ticket seenToBy(Colleague one) {
        return Changes.after(assigned(OPEN, one));
    }

    private static Change noted(Ticket ticket, String text) {
        return Changes.written(ticket, Visibility.INTERNAL, Changes.staff(), text);
    }

    private static Message message(Change change, Colleague to) {
        return DeskNews.of(change, List.of(to)).getFirst().about(change, "Mary Ashby", LINK);
    }

    @Test
    void a_report_that_nobody_sees_to_is_told_to_all_but_its_author() {
        assertThat(told(Changes.opening(false), MARY, ADA, BEN)).containsExactly("Ada NEW_REPORTS", "Ben NEW_REPORTS");
        assertThat(message(Changes.opening(false), ADA)).isInstanceOf(Message.NewReport.class);
    }

    @Test
    void a_ticket_that_was_opened_for_somebody_is_told_to_them_alone() {
        var person = ADA.person();
        var change = Changes.opened(new Assignee.Staff(person.id(), person.name()));

        assertThat(told(change, MARY, ADA, BEN)).containsExactly("Ada ASSIGNED");
    }

    @Test
    void what_is_imported_is_no_news() {
        assertThat(told(Changes.imported(), MARY, ADA, BEN)).isEmpty();
        assertThat(DeskNews.isIn(Changes.imported())).isFalse();
    }

    @Test
    void who_becomes_the_assignee_is_told_once_and_not_of_their_own_act() {
        assertThat(told(assigned(OPEN, ADA), MARY, ADA, BEN)).containsExactly("Ada ASSIGNED");
        assertThat(told(assigned(OPEN, MARY), MARY, ADA, BEN)).isEmpty();
        assertThat(told(Changes.moved(seenToBy(ADA), Changes.staff(), Changes.resolved()), MARY, ADA))
                .isEmpty();
        assertThat(told(Changes.moved(OPEN, Changes.staff(), new Move.Assign(new Assignee.Named("Bob"))), ADA))
                .isEmpty();
        assertThat(message(assigned(OPEN, ADA), ADA))
                .isEqualTo(new Message.Assigned(TicketReference.of(7), "Call 020 7946 0018", "Mary Ashby", LINK));
    }

    @Test
    void an_answer_is_for_the_assignee() {
        var answer = Changes.answered(seenToBy(ADA), Actor.GUEST);

        assertThat(told(answer, MARY, ADA, BEN)).containsExactly("Ada ANSWERS");
        assertThat(message(answer, ADA))
                .isEqualTo(new Message.ReporterAnswered(TicketReference.of(7), "Call 020 7946 0018", "Thanks", LINK));
    }

    @Test
    void an_answer_on_what_nobody_sees_to_is_for_those_who_do_the_triage() {
        var answer = Changes.answered(OPEN, Actor.GUEST);

        assertThat(told(answer, MARY, wanting(ADA, Topic.ANSWERS), wanting(BEN, Topic.ANSWERS, Topic.NEW_REPORTS)))
                .containsExactly("Mar ANSWERS", "Ben ANSWERS");
    }

    @Test
    void an_answer_to_somebody_who_has_left_is_for_those_who_do_the_triage() {
        var gone = new Colleague(ADA.person().withActive(false), MailWishes.DEFAULT);

        assertThat(told(Changes.answered(seenToBy(ADA), Actor.GUEST), gone, BEN))
                .containsExactly("Ben ANSWERS");
    }

    @Test
    void who_is_called_in_a_note_is_told_and_in_a_public_comment_is_not() {
        assertThat(told(noted(OPEN, "@Ben Hill: the key? (@mary)"), MARY, ADA, BEN))
                .containsExactly("Ben MENTIONS");
        assertThat(told(Changes.written(OPEN, Visibility.PUBLIC, Changes.staff(), "@Ben comes"), MARY, ADA, BEN))
                .isEmpty();
        assertThat(message(noted(OPEN, "@Ben: the key?"), BEN))
                .isEqualTo(new Message.Mentioned(
                        TicketReference.of(7), "Call 020 7946 0018", "Mary Ashby", "@Ben: the key?", LINK));
    }

    @Test
    void a_note_that_is_written_anew_calls_only_whom_it_did_not_call_before() {
        var noted = noted(OPEN, "@Ada: the key?");
        var edited = Changes.rewritten(noted, "@Ada, @Ben: the key?", Changes.staff());

        assertThat(told(edited, MARY, ADA, BEN)).containsExactly("Ben MENTIONS");
        assertThat(message(edited, BEN))
                .isInstanceOfSatisfying(
                        Message.Mentioned.class, mail -> assertThat(mail.body()).isEqualTo("@Ada, @Ben: the key?"));
    }

    @Test
    void nobody_is_told_what_they_do_not_want() {
        var choosy = wanting(ADA, Topic.MENTIONS);

        assertThat(told(Changes.opening(false), choosy)).isEmpty();
        assertThat(told(assigned(OPEN, choosy), choosy)).isEmpty();
        assertThat(told(noted(OPEN, "@Ada"), choosy)).containsExactly("Ada MENTIONS");
        assertThat(told(noted(OPEN, "@Ada"), wanting(ADA))).isEmpty();
    }

    @Test
    void an_address_that_nobody_vouched_for_is_told_nothing() {
        var person = ADA.person();
        var claimed = new Colleague(person.withProfile(person.email(), false, person.name()), MailWishes.DEFAULT);
        var member = new Colleague(person.withRole(Role.MEMBER), MailWishes.DEFAULT);

        for (var one : List.of(claimed, member)) {
            assertThat(told(Changes.opening(false), one)).isEmpty();
        }
    }

    @Test
    void of_a_sensitive_ticket_nothing_is_told_but_that_there_is_something() {
        var changes = List.of(
                Changes.opening(true),
                assigned(SENSITIVE, ADA),
                noted(SENSITIVE, "@Ada"),
                Changes.answered(SENSITIVE, Actor.GUEST));
        for (var change : changes) {
            assertThat(message(change, ADA)).isEqualTo(new Message.SensitiveDeskNews(TicketReference.of(7), LINK));
        }
    }

    @Test
    void a_long_report_is_told_in_part() {
        var text = "\uD83D\uDE00".repeat(1_200);
        var change = Changes.opened("Long", text);

        assertThat(message(change, ADA))
                .isInstanceOfSatisfying(
                        Message.NewReport.class,
                        mail -> assertThat(mail.description()).isEqualTo("\uD83D\uDE00".repeat(1_000) + " …"));
    }

    @Test
    void wishes_are_given_up_one_by_one_or_all_at_once() {
        assertThat(MailWishes.DEFAULT.topics()).isEqualTo(EnumSet.allOf(Topic.class));
        assertThat(MailWishes.DEFAULT.without(Topic.ANSWERS).topics())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Topic.ANSWERS)));
        assertThat(MailWishes.DEFAULT.without(null).topics()).isEmpty();
        assertThat(MailWishes.DEFAULT.without(null).ownReports()).isTrue();
    }
}
