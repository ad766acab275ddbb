package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.notification.Message.AuditHead;
import org.sexton.domain.person.Person;

/** Once a week the admins hear what the audit log ends with. */
class AuditHeadTest {

    private final Bureau bureau = new Bureau();
    private final Person mary = bureau.desk.mary;
    private final Person ada = bureau.desk.ada;

    @BeforeEach
    void it_is_monday_the_second_of_march() {
        bureau.at("2026-03-02T05:00:00Z");
    }

    private void publish(String at) {
        bureau.at(at);
        bureau.auditHead().handle();
    }

    private List<AuditHead> headsTo(Person person) {
        return bureau.mailsTo(person).stream()
                .map(mail -> mail.message())
                .filter(AuditHead.class::isInstance)
                .map(AuditHead.class::cast)
                .toList();
    }

    private AdminEvent last() {
        return bureau.desk.world.adminLog.after(0, Integer.MAX_VALUE).getLast();
    }

    @Test
    void admins_are_told_the_head_that_seals_all_tickets_and_nobody_else() {
        bureau.opened(mary, "Tap leaks");

        publish("2026-03-02T06:00:00Z");

        var entry = last();
        assertThat(entry.subject().kind()).isEqualTo(AdminEvent.Kind.CHECKPOINT);
        assertThat(headsTo(ada))
                .containsExactly(new AuditHead(
                        "2026-03-02",
                        entry.sequence(),
                        entry.seal().hash().hex(),
                        URI.create("https://desk.example/admin/audit")));
        assertThat(headsTo(mary)).isEmpty();
        assertThat(bureau.desk.world.checkpoints.outstanding(10)).isEmpty();
        assertThat(bureau.desk.world.auditChains.recompute(entry.seal().hash()).isIntact())
                .isTrue();
    }

    @Test
    void it_is_told_once_a_week_on_monday_morning_at_the_place_of_the_organisation() {
        publish("2026-03-02T05:59:00Z");
        publish("2026-03-02T05:59:30Z");
        assertThat(headsTo(ada)).extracting(AuditHead::day).containsExactly("2026-02-23");

        publish("2026-03-02T06:00:00Z");
        publish("2026-03-02T06:15:00Z");
        publish("2026-03-08T22:00:00Z");
        assertThat(headsTo(ada)).extracting(AuditHead::day).containsExactly("2026-02-23", "2026-03-02");

        publish("2026-03-11T12:00:00Z");
        assertThat(headsTo(ada)).extracting(AuditHead::day).containsExactly("2026-02-23", "2026-03-02", "2026-03-09");
        assertThat(bureau.desk.world.adminLog.after(0, Integer.MAX_VALUE))
                .filteredOn(entry -> entry.subject().kind() == AdminEvent.Kind.CHECKPOINT)
                .hasSize(3);
    }
}
