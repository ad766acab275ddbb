package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.ok;
import static org.sexton.application.service.Door.why;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.SignedIn;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Refusal;

class SessionTest {

    private final Door door = new Door();
    private final Person tom = door.known("tom@example.org", Role.MEMBER);

    private SignedIn signIn(Person person) {
        return ok(
                door.redeem.handle(door.mailed(String.valueOf(person.email())), new Browser("Firefox on Linux", null)));
    }

    private boolean stands(SignedIn signedIn) {
        return door.resolve.handle(signedIn.token()).isPresent();
    }

    @Test
    void a_session_tells_who_it_is() {
        var signedIn = signIn(tom);

        assertThat(door.resolve.handle(signedIn.token())).hasValueSatisfying(resolved -> {
            assertThat(resolved.person()).isEqualTo(tom);
            assertThat(resolved.session()).isEqualTo(signedIn.session());
        });
        assertThat(door.resolve.handle(new Token("invented"))).isEmpty();
    }

    @Test
    void only_the_hash_of_the_token_is_kept() {
        var signedIn = signIn(tom);

        assertThat(door.world.sessions.find(signedIn.token().hash())).contains(signedIn.session());
        assertThat(signedIn.toString()).doesNotContain(signedIn.token().value());
    }

    @Test
    void a_role_changed_and_a_person_shut_out_hold_from_the_next_request_on() {
        var signedIn = signIn(tom);
        door.world.add(tom.withRole(Role.STAFF));
        assertThat(door.resolve.handle(signedIn.token()))
                .hasValueSatisfying(
                        resolved -> assertThat(resolved.person().role()).isEqualTo(Role.STAFF));

        door.world.add(tom.withActive(false));
        assertThat(stands(signedIn)).isFalse();
    }

    @Test
    void a_members_session_ends_after_two_weeks_of_disuse() {
        var signedIn = signIn(tom);
        door.pass(Duration.ofDays(14).minusMillis(1));
        assertThat(stands(signedIn)).isTrue();
        door.pass(Duration.ofDays(14).minusMillis(1));
        assertThat(stands(signedIn)).isTrue();
        door.pass(Duration.ofDays(14));
        assertThat(stands(signedIn)).isFalse();
    }

    @Test
    void a_members_session_ends_after_ninety_days_however_much_it_is_used() {
        var signedIn = signIn(tom);
        for (int day = 1; day < 90; day++) {
            door.pass(Duration.ofDays(1));
            assertThat(stands(signedIn)).isTrue();
        }
        door.pass(Duration.ofDays(1));
        assertThat(stands(signedIn)).isFalse();
    }

    @Test
    void staff_stay_signed_in_for_a_working_day_of_disuse_and_a_week_at_most() {
        var signedIn = signIn(door.known("mary@example.org", Role.STAFF));
        for (int hours = 11; hours < 7 * 24; hours += 11) {
            door.pass(Duration.ofHours(11));
            assertThat(stands(signedIn)).isTrue();
        }
        door.pass(Duration.ofHours(11));
        assertThat(stands(signedIn)).isFalse();

        var idle = signIn(door.known("ada@example.org", Role.ADMIN));
        door.pass(Duration.ofHours(12));
        assertThat(stands(idle)).isFalse();
    }

    @Test
    void a_promotion_shortens_sessions_that_are_open_and_a_demotion_does_not_lengthen_them() {
        var signedIn = signIn(tom);
        door.pass(Duration.ofHours(12));
        door.world.add(tom.withRole(Role.STAFF));
        assertThat(stands(signedIn)).isFalse();

        var staff = door.known("mary@example.org", Role.STAFF);
        var demoted = signIn(staff);
        door.world.add(staff.withRole(Role.MEMBER));
        door.pass(Duration.ofHours(12));
        assertThat(stands(demoted)).isFalse();
    }

    @Test
    void a_use_is_noted_once_a_minute_at_most() {
        var signedIn = signIn(tom);
        door.pass(Duration.ofSeconds(59));
        assertThat(stands(signedIn)).isTrue();
        assertThat(door.world.sessions.of(tom.id())).containsExactly(signedIn.session());

        door.pass(Duration.ofSeconds(1));
        assertThat(stands(signedIn)).isTrue();
        assertThat(door.world.sessions.of(tom.id()))
                .extracting(Session::lastSeenAt)
                .containsExactly(door.now);
    }

    @Test
    void signing_in_again_ends_the_session_that_the_browser_had() {
        var before = signIn(tom);
        var after =
                ok(door.redeem.handle(door.mailed("tom@example.org"), new Browser("Firefox on Linux", before.token())));

        assertThat(after.token()).isNotEqualTo(before.token());
        assertThat(stands(before)).isFalse();
        assertThat(stands(after)).isTrue();
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var signedIn = signIn(tom);
        door.signOut.handle(signedIn.token());
        door.signOut.handle(signedIn.token());

        assertThat(stands(signedIn)).isFalse();
    }

    @Test
    void a_person_sees_their_own_live_sessions() {
        var old = signIn(tom);
        door.pass(Duration.ofDays(14));
        var first = signIn(tom);
        door.pass(Duration.ofMinutes(1));
        var second = signIn(tom);
        signIn(door.known("ann@example.org", Role.MEMBER));

        assertThat(ok(door.list.handle(tom.actor())))
                .containsExactly(second.session(), first.session())
                .doesNotContain(old.session());
        assertThat(why(door.list.handle(Actor.GUEST))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void a_person_revokes_their_own_sessions_alone() {
        var signedIn = signIn(tom);
        var ann = door.known("ann@example.org", Role.ADMIN);
        var missing = new Refusal.NotFound("session");

        assertThat(why(door.revoke.handle(ann.actor(), signedIn.session().id())))
                .isEqualTo(missing);
        assertThat(why(door.revoke.handle(Actor.GUEST, signedIn.session().id())))
                .isEqualTo(missing);
        assertThat(why(door.revoke.handle(tom.actor(), new SessionId(new UUID(0, 0)))))
                .isEqualTo(missing);
        assertThat(stands(signedIn)).isTrue();
        ok(door.revoke.handle(tom.actor(), signedIn.session().id()));
        assertThat(stands(signedIn)).isFalse();
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_of_a_person() {
        var here = signIn(tom);
        var there = signIn(tom);
        var others = signIn(door.known("ann@example.org", Role.MEMBER));
        ok(door.everywhere.handle(tom.actor()));

        assertThat(stands(here)).isFalse();
        assertThat(stands(there)).isFalse();
        assertThat(stands(others)).isTrue();
        assertThat(why(door.everywhere.handle(Actor.GUEST))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void a_person_sees_who_they_are() {
        assertThat(ok(door.me.handle(tom.actor()))).isEqualTo(tom);
        assertThat(why(door.me.handle(Actor.GUEST))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void what_nobody_can_use_any_more_is_forgotten() {
        var expired = signIn(tom);
        door.mailed("tom@example.org");
        door.pass(Duration.ofDays(15));
        var live = signIn(tom);
        var token = door.mailed("tom@example.org");
        door.forget.handle();

        assertThat(door.world.sessions.find(expired.token().hash())).isEmpty();
        assertThat(stands(live)).isTrue();
        assertThat(ok(door.redeem.handle(token, Door.BROWSER)).person()).isEqualTo(tom);
    }
}
