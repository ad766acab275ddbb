package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ChangeMailWishes.Command;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class MailWishesTest {

    private static final Map<Topic, Boolean> ALL = Map.of(
            Topic.ASSIGNED,
            true,
            Topic.NEW_REPORTS,
            false,
            Topic.ANSWERS,
            true,
            Topic.MENTIONS,
            false,
            Topic.OVERDUE,
            false);

    private final Bureau bureau = new Bureau();
    private final Actor ada = bureau.desk.ada.actor();

    @Test
    void everyone_gets_everything_at_once_until_they_say_otherwise() {
        assertThat(Desk.ok(bureau.view.handle(ada))).isEqualTo(MailWishes.DEFAULT);

        var chosen = Desk.ok(bureau.wish.handle(ada, new Command(false, ALL, "daily", "pt-BR", List.of())));

        assertThat(chosen)
                .isEqualTo(new MailWishes(
                        false, Set.of(Topic.ASSIGNED, Topic.ANSWERS), true, Locale.forLanguageTag("pt-BR")));
        assertThat(Desk.ok(bureau.view.handle(ada))).isEqualTo(chosen);
        assertThat(Desk.ok(bureau.view.handle(bureau.desk.mary.actor()))).isEqualTo(MailWishes.DEFAULT);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        var refused = Desk.refusal(
                bureau.wish.handle(ada, new Command(null, Map.of(Topic.ASSIGNED, false), "weekly", "?", List.of())));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly(
                                        "ownReports",
                                        "newReports",
                                        "answers",
                                        "mentions",
                                        "overdue",
                                        "digest",
                                        "language"));
        assertThat(Desk.ok(bureau.view.handle(ada))).isEqualTo(MailWishes.DEFAULT);
    }

    @Test
    void who_is_nobody_has_no_wishes() {
        for (var nobody : List.of(Actor.GUEST, Actor.SYSTEM)) {
            assertThat(Desk.refusal(bureau.view.handle(nobody))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(Desk.refusal(bureau.wish.handle(nobody, new Command(true, ALL, "off", null, List.of()))))
                    .isInstanceOf(Refusal.NotAllowed.class);
        }
    }
}
