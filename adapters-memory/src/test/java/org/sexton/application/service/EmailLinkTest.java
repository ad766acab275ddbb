package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.ok;
import static org.sexton.application.service.Door.why;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ContactInput;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class EmailLinkTest {

    private static final Refusal NO_LINK = new Refusal.NotFound("sign-in link");

    private final Door door = new Door();

    @Test
    void the_link_signs_in_whoever_is_known_by_the_address() {
        var staff = door.known("mary@example.org", Role.STAFF);
        var signedIn = ok(door.redeem.handle(door.mailed("Mary@example.org "), Door.BROWSER));

        assertThat(signedIn.person()).isEqualTo(staff);
        assertThat(signedIn.session().method()).isEqualTo(SignInMethod.EMAIL_LINK);
        assertThat(signedIn.returnTo()).isEqualTo("/desk");
    }

    @Test
    void the_mail_is_in_the_language_of_whoever_asked() {
        ok(door.request.handle(new ContactInput("mary@example.org", "de-AT"), null));
        ok(door.request.handle(new ContactInput("mary@example.org", null), null));

        assertThat(door.world.deliveries.pending())
                .extracting(mail -> mail.language().toLanguageTag())
                .containsExactly("de-AT", "en");
        assertThat(why(door.request.handle(new ContactInput("mary@example.org", "?"), null)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_stranger_is_taken_in_when_the_link_is_followed_and_not_before() {
        var token = door.mailed("new@example.org");
        assertThat(door.world.people.findByEmail(new EmailAddress("new@example.org")))
                .isEmpty();

        assertThat(ok(door.redeem.handle(token, Door.BROWSER)).person()).satisfies(person -> {
            assertThat(person.role()).isEqualTo(Role.MEMBER);
            assertThat(person.emailVerified()).isTrue();
            assertThat(person.name()).isEqualTo("new");
        });
    }

    @Test
    void known_or_not_the_answer_and_the_mail_are_alike() {
        door.known("mary@example.org", Role.STAFF);

        assertThat(ok(door.request.handle(new ContactInput("mary@example.org", null), null)))
                .isEqualTo(new EmailAddress("mary@example.org"));
        assertThat(ok(door.request.handle(new ContactInput("nobody@example.org", null), null)))
                .isEqualTo(new EmailAddress("nobody@example.org"));
        assertThat(door.mailbox())
                .extracting(mail -> mail.to().value())
                .containsExactly("mary@example.org", "nobody@example.org");
    }

    @Test
    void no_link_is_mailed_that_was_not_kept() {
        door.world.work.run(Actor.GUEST, () -> {
            ok(door.request.handle(new ContactInput("mary@example.org", null), null));
            return Outcome.refused(NO_LINK);
        });

        assertThat(door.mailbox()).isEmpty();
    }

    @Test
    void what_can_not_be_an_address_is_refused() {
        assertThat(why(door.request.handle(new ContactInput("mary", null), null)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(why(door.request.handle(new ContactInput(" ", null), null))).isInstanceOf(Refusal.Invalid.class);
        assertThat(why(door.request.handle(new ContactInput(null, null), null))).isInstanceOf(Refusal.Invalid.class);
        assertThat(door.mailbox()).isEmpty();
    }

    @Test
    void a_link_works_once() {
        var token = door.mailed("mary@example.org");
        ok(door.redeem.handle(token, Door.BROWSER));

        assertThat(why(door.redeem.handle(token, Door.BROWSER))).isEqualTo(NO_LINK);
    }

    @Test
    void a_link_works_for_a_quarter_of_an_hour() {
        var token = door.mailed("mary@example.org");
        var late = door.mailed("mary@example.org");
        door.pass(Duration.ofMinutes(15).minusMillis(1));
        ok(door.redeem.handle(token, Door.BROWSER));
        door.pass(Duration.ofMillis(1));

        assertThat(why(door.redeem.handle(late, Door.BROWSER))).isEqualTo(NO_LINK);
        assertThat(why(door.redeem.handle(new Token("invented"), Door.BROWSER))).isEqualTo(NO_LINK);
    }

    @Test
    void a_mailbox_is_not_flooded() {
        for (int i = 0; i < 10; i++) {
            ok(door.request.handle(new ContactInput("mary@example.org", null), null));
        }
        assertThat(door.mailbox()).hasSize(3);
        ok(door.request.handle(new ContactInput("other@example.org", null), null));
        assertThat(door.mailbox()).hasSize(4);

        door.pass(SignInLink.Mailed.VALIDITY);
        ok(door.request.handle(new ContactInput("mary@example.org", null), null));
        assertThat(door.mailbox()).hasSize(5);
    }

    @Test
    void whom_an_admin_has_shut_out_stays_out() {
        door.world.add(door.known("mary@example.org", Role.STAFF).withActive(false));

        assertThat(why(door.redeem.handle(door.mailed("mary@example.org"), Door.BROWSER)))
                .isEqualTo(new Refusal.NotAllowed("sign in"));
    }

    @Test
    void whom_the_configuration_names_is_an_admin() {
        var configured = new Door("mary@example.org");

        assertThat(ok(configured.redeem.handle(configured.mailed("mary@example.org"), Door.BROWSER))
                        .person()
                        .role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void the_link_on_the_console_is_no_mailed_one() {
        var setup = Door.tokenOf(door.setup.handle().orElseThrow());

        assertThat(why(door.redeem.handle(setup, Door.BROWSER))).isEqualTo(NO_LINK);
    }
}
