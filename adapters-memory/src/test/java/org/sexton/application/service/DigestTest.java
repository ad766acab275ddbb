package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message.DailyDigest;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.TicketReference;

class DigestTest {

    private final Bureau bureau = new Bureau();
    private final Person mary = bureau.desk.mary;
    private final Person ada = bureau.desk.ada;

    @BeforeEach
    void ada_wants_one_mail_a_day() {
        bureau.wishes(ada, "daily", "de", Topic.values());
        bureau.at("2026-03-02T12:00:00Z");
    }

    private void assignToAda(TicketReference ticket) {
        bureau.change(
                mary.actor(),
                ticket,
                new Edit.Assignee(new AssigneeInput(ada.id().toString(), null)));
    }

    private void send(String at) {
        bureau.at(at);
        bureau.digests().handle();
    }

    private Delivery theMail() {
        var mails = bureau.mailsTo(ada);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private DailyDigest digest() {
        return (DailyDigest) theMail().message();
    }

    @Test
    void instead_of_mails_at_once_there_is_one_in_the_morning() {
        var tap = bureau.opened(mary, "Tap leaks");
        assignToAda(tap);
        bureau.answer(tap, "It still drips");
        bureau.answer(tap, "And drips");
        var lamp = bureau.opened(mary, "Lamp");
        assertThat(bureau.mailsTo(ada)).isEmpty();

        send("2026-03-03T06:00:00Z");

        assertThat(digest().day()).isEqualTo("2026-03-03");
        assertThat(digest().lines())
                .extracting(DailyDigest.Line::ticket, DailyDigest.Line::title, DailyDigest.Line::topics)
                .containsExactly(
                        tuple(tap, "Tap leaks", List.of(Topic.ASSIGNED, Topic.NEW_REPORTS, Topic.ANSWERS)),
                        tuple(lamp, "Lamp", List.of(Topic.NEW_REPORTS)));
        assertThat(digest().lines().getFirst().link()).hasToString("https://desk.example/tickets/" + tap);
        assertThat(theMail().language()).isEqualTo(Locale.GERMAN);
        assertThat(theMail().key().value()).isEqualTo("digest/2026-03-03/person:" + ada.id());
    }

    @Test
    void it_is_written_once_a_day_whoever_tries_and_however_often() {
        bureau.opened(mary, "Tap leaks");
        send("2026-03-03T06:00:00Z");
        send("2026-03-03T06:00:00Z");
        bureau.opened(mary, "Lamp");
        send("2026-03-03T20:00:00Z");

        assertThat(digest().lines()).hasSize(1);

        send("2026-03-04T06:00:00Z");
        assertThat(bureau.mailsTo(ada)).hasSize(2);
        send("2026-03-05T06:00:00Z");
        assertThat(bureau.mailsTo(ada)).hasSize(2);
    }

    @Test
    void the_morning_is_that_of_the_place() {
        bureau.opened(mary, "Tap leaks");

        // a quarter to seven in Berlin
        send("2026-03-03T05:45:00Z");
        assertThat(bureau.mailsTo(ada)).isEmpty();
        send("2026-03-03T06:00:00Z");
        assertThat(theMail().key().value()).contains("2026-03-03");
    }

    @Test
    void a_morning_that_nobody_was_up_for_is_made_up_for() {
        bureau.opened(mary, "Tap leaks");

        send("2026-03-04T03:00:00Z");

        assertThat(digest().day()).isEqualTo("2026-03-03");
    }

    @Test
    void what_came_too_late_for_a_mail_of_its_day_is_in_the_next() {
        bureau.opened(mary, "Tap leaks");
        send("2026-03-03T06:00:00Z");
        // as if another replica had been slow to commit
        bureau.at("2026-03-03T05:59:59Z");
        bureau.opened(mary, "Lamp");

        send("2026-03-03T06:05:00Z");
        assertThat(bureau.mailsTo(ada)).hasSize(1);
        send("2026-03-04T06:00:00Z");
        assertThat(((DailyDigest) bureau.mailsTo(ada).getLast().message()).lines())
                .extracting(DailyDigest.Line::title)
                .containsExactly("Lamp");
    }

    @Test
    void what_became_sensitive_is_told_without_its_title() {
        var tap = bureau.opened(mary, "Tap leaks");
        bureau.change(mary.actor(), tap, new Edit.Sensitive(true));

        send("2026-03-03T06:00:00Z");

        assertThat(digest().lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEmpty();
            assertThat(line.topics()).containsExactly(Topic.NEW_REPORTS);
        });
    }

    @Test
    void what_is_wanted_no_more_is_left_out_and_an_empty_mail_is_none() {
        assignToAda(bureau.opened(mary, "Tap leaks"));
        bureau.wishes(ada, "daily", null, Topic.ASSIGNED);
        send("2026-03-03T06:00:00Z");
        assertThat(digest().lines().getFirst().topics()).containsExactly(Topic.ASSIGNED);

        bureau.opened(mary, "Lamp");
        assignToAda(bureau.opened(mary, "Door"));
        bureau.wishes(ada, "daily", null);
        send("2026-03-04T06:00:00Z");
        assertThat(bureau.mailsTo(ada)).hasSize(1);
    }

    @Test
    void who_works_the_desk_no_more_gets_none() {
        bureau.opened(mary, "Tap leaks");
        bureau.done(() -> bureau.desk.world.people.save(ada.withRole(Role.MEMBER)), ada.actor());

        send("2026-03-03T06:00:00Z");

        assertThat(bureau.mailsTo(ada)).isEmpty();
        assertThat(bureau.desk.world.digestItems.waiting(bureau.desk.now.plus(Duration.ofDays(9))))
                .isEmpty();
    }

    @Test
    void the_link_at_its_end_ends_all_of_the_desks_mails() {
        bureau.opened(mary, "Tap leaks");
        send("2026-03-03T06:00:00Z");

        bureau.stop.handle(Door.tokenOf(Objects.requireNonNull(theMail().unsubscribe())));

        assertThat(Desk.ok(bureau.view.handle(ada.actor())).topics()).isEmpty();
    }
}
