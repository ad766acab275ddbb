package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.ok;
import static org.sexton.application.service.Door.why;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.CreateFirstAdmin.Command;
import org.sexton.application.port.in.SignedIn;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class FirstAdminTest {

    private static final Refusal NO_LINK = new Refusal.NotFound("setup link");

    private final Door door = new Door();

    private Token offered() {
        return Door.tokenOf(door.setup.handle().orElseThrow());
    }

    private Outcome<SignedIn> create(Token token, @Nullable String name, @Nullable String email) {
        return door.first.handle(new Command(token, name, email), Door.BROWSER);
    }

    @Test
    void whoever_follows_the_link_is_the_first_admin_and_signed_in() {
        var signedIn = ok(create(offered(), " Ada  Lovelace ", "ada@example.org"));

        assertThat(signedIn.person()).satisfies(person -> {
            assertThat(person.name()).isEqualTo("Ada Lovelace");
            assertThat(person.email()).isEqualTo(new EmailAddress("ada@example.org"));
            assertThat(person.emailVerified()).isTrue();
            assertThat(person.role()).isEqualTo(Role.ADMIN);
        });
        assertThat(signedIn.session().method()).isEqualTo(SignInMethod.SETUP);
        assertThat(door.world.people.hasAdmin()).isTrue();
    }

    @Test
    void whoever_is_known_already_becomes_the_admin_themselves() {
        var member = door.known("ada@example.org", Role.MEMBER);

        assertThat(ok(create(offered(), "Ada", "ada@example.org")).person().id())
                .isEqualTo(member.id());
        assertThat(door.stored(member).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void once_there_is_an_admin_no_link_is_offered_and_none_works() {
        var token = offered();
        var other = offered();
        ok(create(token, "Ada", "ada@example.org"));

        assertThat(door.setup.handle()).isEmpty();
        assertThat(why(create(token, "Eve", "eve@example.org"))).isEqualTo(NO_LINK);
        assertThat(why(create(other, "Eve", "eve@example.org"))).isEqualTo(NO_LINK);
    }

    @Test
    void a_link_from_before_somebody_became_admin_another_way_does_not_work() {
        var token = offered();
        door.known("ada@example.org", Role.ADMIN);

        assertThat(why(create(token, "Eve", "eve@example.org"))).isEqualTo(NO_LINK);
    }

    @Test
    void where_the_configuration_names_an_admin_no_link_is_offered() {
        assertThat(new Door("ada@example.org").setup.handle()).isEmpty();
    }

    @Test
    void a_typing_error_is_told_and_the_link_stays_good() {
        var token = offered();

        assertThat(why(create(token, " ", "ada")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("name", "email"));
        ok(create(token, "Ada", "ada@example.org"));
    }

    @Test
    void a_link_works_for_a_day_and_a_mailed_one_not_at_all() {
        var token = offered();
        var mailed = door.mailed("eve@example.org");
        door.pass(Duration.ofDays(1));

        assertThat(why(create(token, "Ada", "ada@example.org"))).isEqualTo(NO_LINK);
        assertThat(why(create(door.mailed("eve@example.org"), "Eve", "eve@example.org")))
                .isEqualTo(NO_LINK);
        assertThat(why(create(mailed, "Eve", "eve@example.org"))).isEqualTo(NO_LINK);
    }
}
