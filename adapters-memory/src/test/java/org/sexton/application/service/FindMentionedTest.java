package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.FindMentioned;
import org.sexton.application.port.in.FindMentioned.Mentioned;
import org.sexton.domain.notification.Colleague.Reach;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;

class FindMentionedTest {

    private final Bureau bureau = new Bureau();
    private final Desk desk = bureau.desk;
    private final FindMentioned find = new FindMentionedService(desk.world.people, desk.world.mailWishes);

    @Test
    void whoever_is_called_is_told_of_with_how_soon_a_mail_reaches_them() {
        assertThat(ok(find.handle(desk.mary.actor(), "@Ada and @Tom and @Mary and @gone: the key?")))
                .extracting(Mentioned::name, Mentioned::mailed)
                .containsExactly(tuple("Ada Admin", Reach.AT_ONCE));

        bureau.wishes(desk.ada, "daily", null, Topic.MENTIONS);
        assertThat(ok(find.handle(desk.mary.actor(), "@Ada")))
                .extracting(Mentioned::mailed)
                .containsExactly(Reach.DAILY);
        bureau.wishes(desk.ada, "off", null);
        assertThat(ok(find.handle(desk.mary.actor(), "@Ada")))
                .extracting(Mentioned::mailed)
                .containsExactly(Reach.NEVER);
    }

    @Test
    void what_is_told_beforehand_is_what_happens() {
        var note = "@ada, @MARY and someone@ada: the key?";
        var told = ok(find.handle(desk.mary.actor(), note));
        var ticket = bureau.opened(desk.mary, "Tap");
        bureau.write(desk.mary.actor(), ticket, note, "internal");

        assertThat(told).extracting(Mentioned::id).containsExactly(desk.ada.id());
        assertThat(bureau.kindsTo(desk.ada)).contains("mentioned");
        assertThat(bureau.kindsTo(desk.mary)).doesNotContain("mentioned");
    }

    @Test
    void nobody_but_staff_learns_who_works_the_desk() {
        for (var actor : List.of(desk.tom.actor(), Actor.GUEST)) {
            assertThat(refusal(find.handle(actor, "@Ada"))).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(refusal(find.handle(desk.mary.actor(), "@".repeat(20_001)))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(find.handle(desk.mary.actor(), null))).isInstanceOf(Refusal.Invalid.class);
    }
}
