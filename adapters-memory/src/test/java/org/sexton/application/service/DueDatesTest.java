package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Message.DailyDigest;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Person;
import org.sexton.domain.ticket.TicketReference;

/** Of a ticket whose day is over, whoever sees to it is reminded. */
class DueDatesTest {

    private final Bureau bureau = new Bureau();
    private final Person mary = bureau.desk.mary;
    private final Person ada = bureau.desk.ada;

    @BeforeEach
    void it_is_the_second_of_march() {
        bureau.at("2026-03-02T12:00:00Z");
    }

    /** Nobody hears of what is done before: only what the clock does is of interest here. */
    private TicketReference due(String day, @Nullable Person assignee) {
        var ticket = bureau.opened(mary, "Tap leaks");
        bureau.change(mary.actor(), ticket, new Edit.DueOn(day));
        if (assignee != null) {
            assign(ticket, new AssigneeInput(assignee.id().toString(), null));
        }
        return ticket;
    }

    private void assign(TicketReference ticket, AssigneeInput to) {
        bureau.change(mary.actor(), ticket, new Edit.Assignee(to));
    }

    private void remind(String at) {
        bureau.at(at);
        bureau.reminders().handle();
    }

    private List<Message> remindersTo(Person person) {
        return bureau.mailsTo(person).stream()
                .filter(mail -> mail.key().value().contains("/overdue/"))
                .map(mail -> mail.message())
                .toList();
    }

    @Test
    void whoever_sees_to_it_is_told_and_nobody_else() {
        var ticket = due("2026-03-02", ada);

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(ada)).singleElement().isInstanceOfSatisfying(Message.Overdue.class, it -> {
            assertThat(it.ticket()).isEqualTo(ticket);
            assertThat(it.title()).isEqualTo("Tap leaks");
            assertThat(it.dueOn()).isEqualTo("2026-03-02");
            assertThat(it.link()).hasToString("https://desk.example/tickets/" + ticket);
        });
        assertThat(remindersTo(mary)).isEmpty();
        var id = bureau.desk.world.queries.find(ticket).orElseThrow().id();
        assertThat(bureau.mailsTo(ada).getLast().key().value())
                .isEqualTo("ticket/%s/overdue/2026-03-02/person:%s".formatted(id, ada.id()));
        assertThat(bureau.mailsTo(ada).getLast().thread()).isEqualTo("ticket/" + id);
    }

    @Test
    void a_day_is_over_when_it_is_over_at_the_place_of_the_organisation() {
        due("2026-03-02", ada);

        // a minute before midnight in Berlin
        remind("2026-03-02T22:59:00Z");
        assertThat(remindersTo(ada)).isEmpty();
        remind("2026-03-02T23:00:00Z");
        assertThat(remindersTo(ada)).hasSize(1);
    }

    @Test
    void it_is_told_once_however_often_somebody_looks() {
        due("2026-03-02", ada);

        remind("2026-03-03T12:00:00Z");
        remind("2026-03-03T12:05:00Z");
        remind("2026-04-03T12:05:00Z");

        assertThat(remindersTo(ada)).hasSize(1);
    }

    @Test
    void another_date_may_remind_again_and_the_same_one_does_not() {
        var ticket = due("2026-03-02", ada);
        remind("2026-03-03T12:00:00Z");

        bureau.change(mary.actor(), ticket, new Edit.DueOn("2026-03-05"));
        remind("2026-03-05T12:00:00Z");
        assertThat(remindersTo(ada)).hasSize(1);
        remind("2026-03-06T12:00:00Z");
        assertThat(remindersTo(ada)).hasSize(2);

        bureau.change(mary.actor(), ticket, new Edit.DueOn("2026-03-02"));
        remind("2026-03-07T12:00:00Z");
        assertThat(remindersTo(ada)).hasSize(2);
    }

    @Test
    void of_what_is_nobodys_or_a_plain_names_the_triage_is_told() {
        due("2026-03-02", null);
        assign(due("2026-03-01", null), new AssigneeInput(null, "Bob the plumber"));
        bureau.wishes(mary, "off", null, Topic.OVERDUE);

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(ada)).hasSize(2);
        assertThat(remindersTo(mary)).isEmpty();
    }

    @Test
    void of_what_is_somebodys_who_left_the_triage_is_told() {
        due("2026-03-02", ada);
        bureau.done(() -> bureau.desk.world.people.save(ada.withActive(false)), ada.actor());

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(mary)).hasSize(1);
        assertThat(remindersTo(ada)).isEmpty();
    }

    @Test
    void who_wants_no_reminders_gets_none_and_nobody_gets_them_instead() {
        due("2026-03-02", ada);
        bureau.wishes(ada, "off", null, Topic.ASSIGNED, Topic.NEW_REPORTS);

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(ada)).isEmpty();
        assertThat(remindersTo(mary)).isEmpty();
    }

    @Test
    void what_is_resolved_is_not_late() {
        var ticket = due("2026-03-02", ada);
        bureau.change(mary.actor(), ticket, new Edit.Status("resolved"));

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(ada)).isEmpty();
    }

    @Test
    void of_a_sensitive_ticket_only_that_there_is_something() {
        var ticket = due("2026-03-02", ada);
        bureau.change(mary.actor(), ticket, new Edit.Sensitive(true));

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(ada)).singleElement().isInstanceOf(Message.SensitiveDeskNews.class);
    }

    @Test
    void who_is_mailed_once_a_day_reads_it_with_the_rest_if_it_is_still_so() {
        bureau.wishes(ada, "daily", null, Topic.OVERDUE);
        var late = due("2026-03-02", ada);
        var mended = due("2026-03-02", ada);
        remind("2026-03-02T23:30:00Z");
        bureau.change(mary.actor(), mended, new Edit.Status("resolved"));

        bureau.at("2026-03-03T06:00:00Z");
        bureau.digests().handle();

        assertThat(remindersTo(ada)).isEmpty();
        assertThat(bureau.mailsTo(ada))
                .singleElement()
                .extracting(mail -> mail.message())
                .isInstanceOfSatisfying(
                        DailyDigest.class,
                        digest -> assertThat(digest.lines()).singleElement().satisfies(line -> {
                            assertThat(line.ticket()).isEqualTo(late);
                            assertThat(line.topics()).containsExactly(Topic.OVERDUE);
                        }));
    }

    @Test
    void the_link_at_its_end_ends_reminders_alone() {
        due("2026-03-02", ada);
        remind("2026-03-03T12:00:00Z");

        var stop = Objects.requireNonNull(bureau.mailsTo(ada).getLast().unsubscribe());
        bureau.stop.handle(Door.tokenOf(stop));

        assertThat(Desk.ok(bureau.view.handle(ada.actor())).topics())
                .containsExactlyInAnyOrder(Topic.ASSIGNED, Topic.NEW_REPORTS, Topic.ANSWERS, Topic.MENTIONS);
    }

    @Test
    void more_than_a_batch_of_them_are_all_told_of() {
        for (int i = 0; i < 201; i++) {
            due("2026-03-02", ada);
        }

        remind("2026-03-03T12:00:00Z");

        assertThat(remindersTo(ada)).hasSize(201);
    }
}
