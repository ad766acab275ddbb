package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Door.ok;
import static org.sexton.application.service.Door.why;

import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.SignInWithOidc.Claims;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.shared.Refusal;

class SignInWithOidcTest {

    private final Door door = new Door();

    @Test
    void a_stranger_becomes_a_member_with_a_session() {
        var signedIn = ok(door.vouched("1", "Ann@Example.org", true));

        assertThat(signedIn.person()).satisfies(person -> {
            assertThat(person.name()).isEqualTo("Ann Lee");
            assertThat(person.email()).isEqualTo(new EmailAddress("ann@example.org"));
            assertThat(person.emailVerified()).isTrue();
            assertThat(person.role()).isEqualTo(Role.MEMBER);
        });
        assertThat(signedIn.session().method()).isEqualTo(SignInMethod.OIDC);
        assertThat(door.resolve.handle(signedIn.token())).isPresent();
    }

    @Test
    void whoever_comes_again_is_recognised_by_issuer_and_subject_and_brought_up_to_date() {
        var before = ok(door.vouched("1", "ann@example.org", true)).person();
        var after = ok(door.oidc.handle(
                        new Claims("https://issuer.example", "1", "lee@example.org", true, "Ann Lee-Fox"),
                        Door.BROWSER))
                .person();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("Ann Lee-Fox");
        assertThat(after.email()).isEqualTo(new EmailAddress("lee@example.org"));
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() {
        var one = ok(door.vouched("1", null, false)).person();
        var other = ok(door.oidc.handle(new Claims("https://other.example", "1", null, false, null), Door.BROWSER))
                .person();

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.name()).isEqualTo("Member");
    }

    @Test
    void a_verified_address_leads_to_whoever_was_invited_by_it() {
        var invited = door.known("ann@example.org", Role.STAFF);
        var person = ok(door.vouched("1", "ann@example.org", true)).person();

        assertThat(person.id()).isEqualTo(invited.id());
        assertThat(person.role()).isEqualTo(Role.STAFF);
        assertThat(ok(door.vouched("1", null, false)).person().id()).isEqualTo(invited.id());
    }

    @Test
    void an_unverified_address_never_leads_to_somebody_who_is_known() {
        var invited = door.known("ann@example.org", Role.ADMIN);
        var person = ok(door.vouched("1", "ann@example.org", false)).person();

        assertThat(person.id()).isNotEqualTo(invited.id());
        assertThat(person.role()).isEqualTo(Role.MEMBER);
        assertThat(person.emailVerified()).isFalse();
        assertThat(door.stored(invited)).isEqualTo(invited);
    }

    @Test
    void a_verified_address_does_not_lead_to_somebody_who_only_claimed_it() {
        var claimant = door.known("ann@example.org", Role.MEMBER, false);

        assertThat(ok(door.vouched("1", "ann@example.org", true)).person().id()).isNotEqualTo(claimant.id());
    }

    @Test
    void an_address_that_was_verified_is_not_replaced_by_a_claim_nor_by_anothers() {
        var ann = ok(door.vouched("1", "ann@example.org", true)).person();
        door.known("bob@example.org", Role.MEMBER);

        assertThat(ok(door.vouched("1", "claimed@example.org", false)).person().email())
                .isEqualTo(ann.email());
        assertThat(ok(door.vouched("1", "bob@example.org", true)).person().email())
                .isEqualTo(ann.email());
    }

    @Test
    void a_claim_is_replaced_by_another_and_by_what_the_issuer_vouches_for() {
        ok(door.vouched("1", "claimed@example.org", false));
        assertThat(ok(door.vouched("1", "other@example.org", false)).person())
                .satisfies(person -> assertThat(person.email()).isEqualTo(new EmailAddress("other@example.org")))
                .satisfies(person -> assertThat(person.emailVerified()).isFalse());
        assertThat(ok(door.vouched("1", "other@example.org", true)).person().emailVerified())
                .isTrue();
    }

    @Test
    void what_is_no_address_is_none() {
        assertThat(ok(door.vouched("1", "not an address", true)).person()).satisfies(person -> {
            assertThat(person.email()).isNull();
            assertThat(person.emailVerified()).isFalse();
        });
    }

    @Test
    void whom_an_admin_has_shut_out_stays_out() {
        var ann = ok(door.vouched("1", "ann@example.org", true)).person();
        door.world.add(ann.withActive(false));

        assertThat(why(door.vouched("1", "ann@example.org", true))).isEqualTo(new Refusal.NotAllowed("sign in"));
        assertThat(why(door.vouched("2", "ann@example.org", true))).isEqualTo(new Refusal.NotAllowed("sign in"));
        assertThat(door.world.people.findByIdentity("https://issuer.example", "2"))
                .isEmpty();
    }

    @Test
    void whom_the_configuration_names_is_an_admin_once_the_issuer_vouches_for_the_address() {
        var configured = new Door("ann@example.org");

        assertThat(ok(configured.vouched("1", "ann@example.org", false))
                        .person()
                        .role())
                .isEqualTo(Role.MEMBER);
        assertThat(ok(configured.vouched("1", "Ann@Example.org", true)).person().role())
                .isEqualTo(Role.ADMIN);
        assertThat(ok(configured.vouched("2", "bob@example.org", true)).person().role())
                .isEqualTo(Role.MEMBER);
    }
}
