package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Token;
import org.sexton.domain.ticket.TicketReference;

class DeskMailsTest {

    private final Bureau bureau = new Bureau();
    private final Person mary = bureau.desk.mary;
    private final Person ada = bureau.desk.ada;
    private final Person tom = bureau.desk.tom;

    private void assign(TicketReference ticket, Person to) {
        bureau.change(
                mary.actor(),
                ticket,
                new Edit.Assignee(new AssigneeInput(to.id().toString(), null)));
    }

    @Test
    void a_new_report_is_mailed_to_everyone_at_the_desk_but_its_author() {
        var ticket = bureau.opened(mary, "Tap leaks");

        var mail = bureau.mailsTo(ada).getFirst();
        assertThat(mail.message()).isInstanceOfSatisfying(Message.NewReport.class, report -> {
            assertThat(report.title()).isEqualTo("Tap leaks");
            assertThat(report.link()).hasToString("https://desk.example/tickets/" + ticket);
        });
        assertThat(bureau.kindsTo(mary)).isEmpty();
        assertThat(bureau.kindsTo(tom)).isEmpty();
        assertThat(bureau.kindsTo(bureau.desk.gone)).isEmpty();
    }

    @Test
    void mails_about_a_ticket_stand_together_and_bear_the_key_of_their_cause() {
        var ticket = bureau.opened(mary, "Tap leaks");
        assign(ticket, ada);

        assertThat(bureau.kindsTo(ada)).containsExactly("new_report", "assigned");
        var id = bureau.desk.world.queries.find(ticket).orElseThrow().id();
        assertThat(bureau.mailsTo(ada)).extracting(mail -> mail.thread()).containsOnly("ticket/" + id);
        assertThat(bureau.mailsTo(ada))
                .extracting(mail -> mail.key().value())
                .containsExactly(
                        "ticket/%s/1/person:%s".formatted(id, ada.id()),
                        "ticket/%s/2/person:%s".formatted(id, ada.id()));
    }

    @Test
    void who_assigned_it_and_who_called_is_told_by_name() {
        var ticket = bureau.opened(mary, "Tap leaks");
        assign(ticket, ada);
        bureau.write(mary.actor(), ticket, "@Ada: the key?", "internal");

        assertThat(bureau.mailsTo(ada).get(1).message())
                .isInstanceOfSatisfying(
                        Message.Assigned.class, it -> assertThat(it.by()).isEqualTo("Mary Staff"));
        assertThat(bureau.mailsTo(ada).get(2).message()).isInstanceOfSatisfying(Message.Mentioned.class, it -> {
            assertThat(it.by()).isEqualTo("Mary Staff");
            assertThat(it.body()).isEqualTo("@Ada: the key?");
        });
    }

    @Test
    void an_answer_reaches_whoever_sees_to_the_ticket() {
        var ticket = bureau.opened(mary, "Tap leaks");
        assign(ticket, ada);
        bureau.answer(ticket, "It still drips");

        assertThat(bureau.kindsTo(ada)).endsWith("reporter_answered");
        assertThat(bureau.kindsTo(mary)).isEmpty();
    }

    @Test
    void a_refused_change_mails_nobody() {
        var ticket = bureau.opened(mary, "Tap leaks");
        var before = bureau.mailsTo(ada);

        var comment = new CommentOnTicketService(
                bureau.desk.world.work,
                bureau.tickets,
                bureau.desk.world.people,
                bureau.desk.world.ids,
                () -> bureau.desk.now);
        Desk.refusal(
                comment.handle(mary.actor(), new CommentOnTicket.Command(ticket, 7L, "@Ada", "internal", List.of())));

        assertThat(bureau.mailsTo(ada)).isEqualTo(before);
    }

    @Test
    void who_follows_a_ticket_and_works_the_desk_is_told_once() {
        var ticket = bureau.opened(mary, "Tap leaks");
        assign(ticket, ada);
        bureau.done(
                () -> bureau.subscriptions.take(
                        bureau.desk.world.queries.find(ticket).orElseThrow(),
                        Part.FOLLOWER,
                        Objects.requireNonNull(ada.email()),
                        Locale.ENGLISH,
                        ada),
                ada.actor());
        var before = bureau.desk.world.deliveries.pending().size();
        bureau.answer(ticket, "It still drips");

        assertThat(bureau.kindsTo(ada)).endsWith("reporter_answered");
        assertThat(bureau.desk.world.deliveries.pending()).hasSize(before + 1);
    }

    @Test
    void a_reporter_who_wants_no_news_of_their_reports_gets_none() {
        var ticket = bureau.opened(mary, "Tap leaks");
        var address = Objects.requireNonNull(tom.email());
        bureau.done(
                () -> bureau.subscriptions.take(
                        bureau.desk.world.queries.find(ticket).orElseThrow(),
                        Part.REPORTER,
                        address,
                        Locale.ENGLISH,
                        tom),
                tom.actor());
        bureau.write(ada.actor(), ticket, "Bob comes", "public");
        bureau.done(
                () -> bureau.desk.world.mailWishes.save(
                        tom.id(), new MailWishes(false, Set.of(), false, Locale.ENGLISH)),
                tom.actor());
        bureau.write(ada.actor(), ticket, "Bob came", "public");

        assertThat(bureau.desk.world.deliveries.pending())
                .filteredOn(mail -> mail.to().address().equals(address))
                .extracting(mail -> mail.message().kind())
                .containsExactly("report_received", "public_comment");
    }

    @Test
    void the_link_at_the_end_of_a_mail_ends_its_kind_and_no_other() {
        bureau.opened(mary, "Tap leaks");
        var link = Objects.requireNonNull(bureau.mailsTo(ada).getFirst().unsubscribe());
        assertThat(link.getPath()).startsWith("/follow/desk/");

        bureau.stop.handle(Door.tokenOf(link));
        bureau.stop.handle(Door.tokenOf(link));
        bureau.stop.handle(new Token("leads nowhere"));

        var second = bureau.opened(mary, "Lamp");
        assertThat(bureau.kindsTo(ada)).containsExactly("new_report");
        assign(second, ada);
        assertThat(bureau.kindsTo(ada)).containsExactly("new_report", "assigned");
        assertThat(Desk.ok(bureau.view.handle(ada.actor())).topics())
                .containsExactlyInAnyOrder(Topic.ASSIGNED, Topic.ANSWERS, Topic.MENTIONS, Topic.OVERDUE);
    }

    @Test
    void mails_are_in_the_language_of_whoever_gets_them() {
        bureau.wishes(ada, "off", "de", Topic.values());
        bureau.wishes(ada, "off", null, Topic.values());
        bureau.opened(mary, "Tap leaks");

        assertThat(bureau.mailsTo(ada).getFirst().language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void who_has_left_the_desk_is_mailed_no_more() {
        var ticket = bureau.opened(mary, "Tap leaks");
        bureau.done(() -> bureau.desk.world.people.save(ada.withActive(false)), ada.actor());
        bureau.answer(ticket, "It still drips");

        assertThat(bureau.kindsTo(ada)).containsExactly("new_report");
        assertThat(bureau.kindsTo(mary)).containsExactly("reporter_answered");
    }
}
