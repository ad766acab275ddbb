package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.BROWSER;
import static org.sexton.application.service.Door.ok;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.FindStaffSessions;
import org.sexton.application.port.in.SignedIn;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SessionId;

class FindStaffSessionsTest {

    private final Door door = new Door();
    private final Person ann = door.known("ann@example.org", Role.STAFF);
    private final FindStaffSessions find =
            new FindStaffSessionsService(door.world.sessions, door.world.people, () -> door.now);

    private SignedIn signIn(Person person) {
        return ok(door.redeem.handle(door.mailed(String.valueOf(person.email())), BROWSER));
    }

    private boolean isFound(SignedIn signedIn) {
        return find.handle(List.of(signedIn.session().id()))
                .contains(signedIn.session().id());
    }

    @Test
    void those_of_staff_and_admins_are_found_and_no_others() {
        var staff = signIn(ann);
        var admin = signIn(door.known("eve@example.org", Role.ADMIN));
        var member = signIn(door.known("tom@example.org", Role.MEMBER));
        var never = new SessionId(new UUID(0, 0));

        assertThat(find.handle(List.of(
                        staff.session().id(),
                        admin.session().id(),
                        member.session().id(),
                        never)))
                .containsExactlyInAnyOrder(staff.session().id(), admin.session().id());
    }

    @Test
    void one_that_was_ended_is_not_found() {
        var session = signIn(ann);
        door.signOut.handle(session.token());

        assertThat(isFound(session)).isFalse();
    }

    @Test
    void a_role_taken_away_and_a_person_shut_out_hold_at_once() {
        var session = signIn(ann);
        door.world.add(ann.withRole(Role.MEMBER));
        assertThat(isFound(session)).isFalse();

        door.world.add(ann.withActive(false));
        assertThat(isFound(session)).isFalse();

        door.world.add(ann);
        assertThat(isFound(session)).isTrue();
    }

    @Test
    void to_be_asked_about_keeps_no_session_alive() {
        var session = signIn(ann);
        for (int hour = 1; hour <= 11; hour++) {
            door.pass(Duration.ofHours(1));
            assertThat(isFound(session)).isTrue();
        }
        door.pass(Duration.ofHours(1));

        assertThat(isFound(session)).isFalse();
    }
}
