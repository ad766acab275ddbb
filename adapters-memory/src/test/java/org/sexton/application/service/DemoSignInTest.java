package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.ok;
import static org.sexton.application.service.Door.why;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.shared.Refusal;

class DemoSignInTest {

    private static final Refusal NO_ACCOUNT = new Refusal.NotFound("demo account");

    private final Door door = new Door();

    @Test
    void anyone_becomes_a_sample_person() {
        var staff = door.known("staff@example.org", Role.STAFF);
        var signedIn = ok(door.demo.handle("staff", Door.BROWSER));

        assertThat(signedIn.person()).isEqualTo(staff);
        assertThat(signedIn.session().method()).isEqualTo(SignInMethod.DEMO);
        assertThat(door.demo.accounts()).containsExactly(Role.STAFF);
    }

    @Test
    void nobody_else() {
        door.known("staff@example.org", Role.STAFF);

        assertThat(why(door.demo.handle("admin", Door.BROWSER))).isEqualTo(NO_ACCOUNT);
        assertThat(why(door.demo.handle("STAFF", Door.BROWSER))).isEqualTo(NO_ACCOUNT);
        assertThat(why(door.demo.handle(null, Door.BROWSER))).isEqualTo(NO_ACCOUNT);
    }

    @Test
    void outside_of_demo_mode_there_is_no_account() {
        door.known("staff@example.org", Role.STAFF);
        var real = new DemoSignInService(
                door.world.work,
                door.world.people,
                new SessionOpener(door.world.sessions, door.world.ids, () -> Door.NOON),
                Map.of());

        assertThat(real.accounts()).isEmpty();
        assertThat(why(real.handle("staff", Door.BROWSER))).isEqualTo(NO_ACCOUNT);
    }
}
