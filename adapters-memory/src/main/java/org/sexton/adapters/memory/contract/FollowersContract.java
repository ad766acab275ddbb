package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.Followers.Purpose;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Companion;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.TicketReference;

public abstract class FollowersContract extends PortContract {

    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final EmailAddress TOM = new EmailAddress("tom@example.org");
    private static final Digest TOKEN = Digest.ofText("token");
    private static final Locale GERMAN = Locale.forLanguageTag("de-AT");

    @SuppressWarnings("NullAway.Init") // openTickets() sets it before each test
    private TicketReference door;

    @SuppressWarnings("NullAway.Init") // openTickets() sets it before each test
    private TicketReference lamp;

    @BeforeEach
    void openTickets() {
        door = opened(titled("Door")).reference();
        lamp = opened(titled("Lamp")).reference();
    }

    private Follower added(TicketReference ticket, Part part, EmailAddress email, @Nullable PersonId person) {
        var follower = new Follower(new FollowerId(ids.nextId()), ticket, part, email, GERMAN, person, NOW, null);
        stored(() -> followers.add(follower));
        return follower;
    }

    private Follower added(TicketReference ticket, Part part, EmailAddress email) {
        return added(ticket, part, email, null);
    }

    private static Follower confirmed(Follower follower, Instant at) {
        return new Follower(
                follower.id(),
                follower.ticket(),
                follower.part(),
                follower.email(),
                follower.language(),
                follower.person(),
                follower.createdAt(),
                at);
    }

    @Test
    void a_follower_is_found_as_it_was_added() {
        var member = person("Mia Member", Role.MEMBER);
        var ann = added(door, Part.REPORTER, ANN);
        var tom = added(door, Part.FOLLOWER, TOM, member.id());

        assertThat(followers.reporter(door)).contains(ann);
        assertThat(followers.reporter(lamp)).isEmpty();
        assertThat(followers.find(door, Part.FOLLOWER, TOM)).contains(tom);
        assertThat(followers.find(door, Part.REPORTER, TOM)).isEmpty();
        assertThat(followers.find(lamp, Part.FOLLOWER, TOM)).isEmpty();
    }

    @Test
    void mails_reach_whoever_confirmed_the_reporter_first() {
        var tom = added(door, Part.FOLLOWER, TOM);
        var ann = added(door, Part.REPORTER, ANN);
        added(door, Part.FOLLOWER, ANN);
        var later = NOW.plusSeconds(1);
        assertThat(followers.confirmed(door)).isEmpty();

        assertThat(done(() -> followers.confirm(tom.id(), later))).isTrue();
        assertThat(done(() -> followers.confirm(ann.id(), later))).isTrue();
        assertThat(done(() -> followers.confirm(ann.id(), later.plusSeconds(1))))
                .isFalse();

        assertThat(followers.confirmed(door)).containsExactly(confirmed(ann, later), confirmed(tom, later));
        assertThat(followers.confirmed(lamp)).isEmpty();
    }

    @Test
    void of_those_who_confirm_together_one_does() {
        for (int round = 0; round < 10; round++) {
            var follower = added(door, Part.FOLLOWER, new EmailAddress("round%d@example.org".formatted(round)));

            assertThat(Together.each(4, () -> done(() -> followers.confirm(follower.id(), NOW))))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void a_link_leads_to_its_follower_for_its_purpose_alone() {
        var ann = added(door, Part.REPORTER, ANN);
        stored(() -> followers.addLink(ann.id(), Purpose.CONFIRM, TOKEN));

        assertThat(followers.behind(TOKEN, Purpose.CONFIRM)).contains(ann);
        assertThat(followers.behind(TOKEN, Purpose.STOP)).isEmpty();
        assertThat(followers.behind(Digest.ofText("unknown"), Purpose.CONFIRM)).isEmpty();
    }

    @Test
    void of_whoever_is_removed_nothing_is_left_and_a_new_reporter_may_come() {
        var ann = added(door, Part.REPORTER, ANN);
        stored(() -> followers.addLink(ann.id(), Purpose.STOP, TOKEN));
        stored(() -> followers.remove(ann.id()));

        assertThat(followers.reporter(door)).isEmpty();
        assertThat(followers.behind(TOKEN, Purpose.STOP)).isEmpty();
        assertThat(done(() -> followers.confirm(ann.id(), NOW))).isFalse();
        var tom = added(door, Part.REPORTER, TOM);
        assertThat(followers.reporter(door)).contains(tom);
    }

    @Test
    void how_often_a_mailbox_was_asked_is_counted_for_all_tickets() {
        stored(() -> {
            followers.noteAsked(ANN, NOW.minusSeconds(1));
            followers.noteAsked(ANN, NOW);
            followers.noteAsked(ANN, NOW);
            followers.noteAsked(TOM, NOW);
        });

        assertThat(done(() -> followers.asked(ANN, NOW))).isEqualTo(2);
        assertThat(done(() -> followers.asked(ANN, NOW.minusSeconds(1)))).isEqualTo(3);
        assertThat(done(() -> followers.asked(TOM, NOW.plusMillis(1)))).isZero();
    }

    @Test
    void addresses_that_nobody_confirmed_are_forgotten() {
        var ann = added(door, Part.REPORTER, ANN);
        var tom = added(door, Part.FOLLOWER, TOM);
        stored(() -> followers.noteAsked(ANN, NOW));
        stored(() -> followers.confirm(tom.id(), NOW));

        assertThat(done(() -> followers.forgetUnconfirmed(NOW))).isZero();
        assertThat(followers.reporter(door)).contains(ann);
        assertThat(done(() -> followers.forgetUnconfirmed(NOW.plusMillis(1)))).isEqualTo(1);
        assertThat(followers.reporter(door)).isEmpty();
        assertThat(followers.confirmed(door)).hasSize(1);
        assertThat(done(() -> followers.asked(ANN, Instant.EPOCH))).isZero();
    }

    @Test
    void whoever_sees_it_too_counts_once() {
        assertThat(done(() -> followers.seesToo(door, Digest.ofText("a")))).isTrue();
        assertThat(done(() -> followers.seesToo(door, Digest.ofText("a")))).isFalse();
        assertThat(done(() -> followers.seesToo(door, Digest.ofText("b")))).isTrue();
        assertThat(done(() -> followers.seesToo(lamp, Digest.ofText("a")))).isTrue();
        var tom = added(door, Part.FOLLOWER, TOM);
        var ann = added(door, Part.REPORTER, ANN);
        added(door, Part.FOLLOWER, ANN);
        stored(() -> followers.confirm(tom.id(), NOW));
        stored(() -> followers.confirm(ann.id(), NOW));
        var attic = opened(titled("Attic")).reference();

        assertThat(followers.interest(List.of(door, lamp, attic)))
                .isEqualTo(Map.of(door, new Interest(1, 2), lamp, new Interest(0, 1), attic, Interest.NONE));
        assertThat(followers.interest(List.of())).isEmpty();
    }

    @Test
    void followers_and_reporters_come_along_with_a_merge_and_go_back_with_it() {
        var attic = opened(titled("Attic")).reference();
        var ann = added(door, Part.REPORTER, ANN);
        var tom = added(door, Part.FOLLOWER, TOM);
        var own = added(lamp, Part.FOLLOWER, TOM);
        added(door, Part.FOLLOWER, new EmailAddress("silent@example.org"));
        for (var follower : List.of(ann, tom, own)) {
            stored(() -> followers.confirm(follower.id(), NOW));
        }
        stored(() -> {
            followers.seesToo(door, TOKEN);
            followers.seesToo(lamp, TOKEN);
            followers.seesToo(lamp, Digest.ofText("b"));
        });
        var id = merged(door, lamp).id();

        var companions =
                List.of(new Companion(confirmed(ann, NOW), id, false), new Companion(confirmed(tom, NOW), id, false));
        assertThat(followers.companions(lamp)).containsExactlyInAnyOrderElementsOf(companions);
        assertThat(followers.companions(door)).isEmpty();
        assertThat(followers.confirmed(lamp)).containsExactly(confirmed(own, NOW));
        assertThat(followers.interest(List.of(lamp, door, attic)))
                .isEqualTo(Map.of(lamp, new Interest(2, 2), door, new Interest(1, 1), attic, Interest.NONE));

        merged(lamp, attic);
        assertThat(followers.companions(attic)).hasSize(3).containsAll(companions);
        assertThat(followers.interest(List.of(attic))).isEqualTo(Map.of(attic, new Interest(2, 2)));

        takenOut(door, lamp);
        assertThat(followers.companions(lamp)).isEmpty();
        assertThat(followers.companions(attic)).hasSize(1);
        assertThat(followers.interest(List.of(lamp))).isEqualTo(Map.of(lamp, new Interest(1, 2)));
    }

    @Test
    void of_a_sensitive_duplicate_the_reporter_alone_comes_along() {
        var ann = added(door, Part.REPORTER, ANN);
        var tom = added(door, Part.FOLLOWER, TOM);
        for (var follower : List.of(ann, tom)) {
            stored(() -> followers.confirm(follower.id(), NOW));
        }
        changed(door, new Move.MarkSensitive(true));
        merged(door, lamp);

        assertThat(followers.companions(lamp)).hasSize(2).allMatch(Companion::sensitive);
        assertThat(followers.interest(List.of(lamp))).isEqualTo(Map.of(lamp, new Interest(1, 0)));
    }

    @Test
    void it_changes_inside_a_unit_of_work_alone() {
        var ann = added(door, Part.REPORTER, ANN);
        var id = ann.id();

        for (var change : List.<Runnable>of(
                () -> followers.add(ann),
                () -> followers.confirm(id, NOW),
                () -> followers.remove(id),
                () -> followers.addLink(id, Purpose.STOP, TOKEN),
                () -> followers.noteAsked(ANN, NOW),
                () -> followers.seesToo(door, TOKEN))) {
            assertThatThrownBy(change::run).isInstanceOf(IllegalStateException.class);
        }
    }
}
