package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.EditPeople.Change;
import org.sexton.application.port.in.EditPeople.Invite;
import org.sexton.application.port.in.EditPeople.InviteAgain;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.in.LookAfterSessions.End;
import org.sexton.application.query.PersonView;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Who is what, as admins decide it. */
class PeopleTest {

    private static final String ADDRESS = "una@example.org";

    private final Door door = new Door();
    private final Person ada = door.known("ada@example.org", Role.ADMIN);

    private PersonView invited() {
        return Door.ok(door.people.handle(ada.actor(), new Invite(ADDRESS, "staff", null, List.of())));
    }

    private Outcome<PersonView> changed(Actor actor, Person person, @Nullable String role, @Nullable Boolean active) {
        return door.people.handle(
                actor,
                new Change(
                        person.id(),
                        role == null ? null : new Given<>(role),
                        active == null ? null : new Given<>(active),
                        List.of()));
    }

    private List<AdminEvent> log() {
        return door.world.adminLog.after(0, 100);
    }

    @Test
    void who_is_invited_comes_in_by_letter_with_their_role() {
        var una = invited().person();

        var signedIn = Door.ok(door.redeem.handle(door.mailed(ADDRESS), Door.BROWSER));

        assertThat(signedIn.person().id()).isEqualTo(una.id());
        assertThat(signedIn.person().role()).isEqualTo(Role.STAFF);
        assertThat(door.world.peopleQueries.find(una.id()).orElseThrow().lastSignInAt())
                .isEqualTo(Door.NOON);
    }

    @Test
    void an_issuer_leads_to_who_is_invited_only_where_it_vouches_for_the_address() {
        var una = invited().person();

        var claimant = Door.ok(door.vouched("1", ADDRESS, false)).person();
        assertThat(claimant.id()).isNotEqualTo(una.id());
        assertThat(claimant.role()).isEqualTo(Role.MEMBER);
        assertThat(Door.ok(door.vouched("2", ADDRESS, true)).person().id()).isEqualTo(una.id());
    }

    @Test
    void the_invitation_opens_nothing_by_itself_and_is_mailed_again_until_they_came() {
        var una = invited().person();
        Door.ok(door.people.handle(ada.actor(), new InviteAgain(una.id())));

        assertThat(door.world.deliveries.pending())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.message())
                        .isInstanceOfSatisfying(
                                Message.Invitation.class,
                                it -> assertThat(it.link()).hasToString("https://desk.example/sign-in")));

        Door.ok(door.redeem.handle(door.mailed(ADDRESS), Door.BROWSER));
        assertThat(Door.why(door.people.handle(ada.actor(), new InviteAgain(una.id()))))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void an_address_is_invited_once() {
        invited();

        assertThat(Door.why(door.people.handle(ada.actor(), new Invite(ADDRESS, "staff", "Una", List.of()))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(log()).hasSize(1);
    }

    @Test
    void who_is_shut_out_is_signed_out_everywhere_and_comes_in_by_no_door() {
        var una = invited().person();
        var here = Door.ok(door.redeem.handle(door.mailed(ADDRESS), Door.BROWSER));
        var there = Door.ok(door.vouched("2", ADDRESS, true));
        var letter = door.mailed(ADDRESS);

        Door.ok(changed(ada.actor(), una, null, false));

        assertThat(door.resolve.handle(here.token())).isEmpty();
        assertThat(door.resolve.handle(there.token())).isEmpty();
        assertThat(door.world.sessions.of(una.id())).isEmpty();
        assertThat(Door.why(door.redeem.handle(letter, Door.BROWSER))).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(Door.why(door.vouched("2", ADDRESS, true))).isInstanceOf(Refusal.NotAllowed.class);

        Door.ok(changed(ada.actor(), una, null, true));
        assertThat(Door.ok(door.vouched("2", ADDRESS, true)).person().role()).isEqualTo(Role.STAFF);
    }

    @Test
    void the_last_active_admin_stays() {
        door.world.add(door.known("gone@example.org", Role.ADMIN).withActive(false));
        for (var outcome : List.of(
                changed(ada.actor(), ada, "staff", null),
                changed(ada.actor(), ada, null, false),
                changed(ada.actor(), ada, "member", false))) {
            assertThat(Door.why(outcome)).isInstanceOf(Refusal.Conflict.class);
        }

        var ben = door.known("ben@example.org", Role.ADMIN);
        Door.ok(changed(ada.actor(), ada, "staff", null));
        assertThat(Door.why(changed(ben.actor(), ben, "staff", null))).isInstanceOf(Refusal.Conflict.class);
        // who was an admin when they asked is none by now
        assertThat(Door.why(changed(ada.actor(), door.known("tom@example.org", Role.MEMBER), "admin", null)))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void each_change_is_an_entry_of_the_chain_that_names_nobody() {
        var una = invited().person();
        Door.ok(changed(ada.actor(), una, "admin", null));
        Door.ok(changed(ada.actor(), una, "admin", true));
        Door.ok(changed(ada.actor(), una, null, false));

        assertThat(log()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.subject().kind()).isEqualTo(AdminEvent.Kind.USER);
            assertThat(entry.subject().key()).isEqualTo(una.id().toString());
            assertThat(entry.by().person()).isEqualTo(ada.id());
            assertThat(entry.changes().toString()).doesNotContain("una");
        });
        assertThat(log().get(1).changes()).containsExactly(new AdminEvent.Detail("role", "staff", "admin"));
        assertThat(log().get(2).changes()).containsExactly(new AdminEvent.Detail("active", "true", "false"));
        var previous = Digest.NONE;
        for (var entry : log()) {
            assertThat(entry.isIntactAfter(previous)).isTrue();
            previous = entry.seal().hash();
        }
    }

    @Test
    void only_an_admin_decides() {
        var tom = door.known("tom@example.org", Role.STAFF);
        for (var actor : List.of(tom.actor(), Actor.GUEST)) {
            assertThat(Door.why(door.people.handle(actor, new Invite(ADDRESS, "admin", null, List.of()))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(Door.why(changed(actor, tom, "admin", null))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(Door.why(door.people.handle(actor, new InviteAgain(tom.id()))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(Door.why(door.lookAfter.handle(actor, tom.id()))).isInstanceOf(Refusal.NotAllowed.class);
            assertThat(Door.why(door.lookAfter.handle(actor, new End(tom.id(), null))))
                    .isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(log()).isEmpty();
    }

    @Test
    void an_admin_sees_and_ends_the_sessions_of_somebody() {
        var una = invited().person();
        var one = Door.ok(door.redeem.handle(door.mailed(ADDRESS), Door.BROWSER));
        var other = Door.ok(door.vouched("2", ADDRESS, true));

        assertThat(Door.ok(door.lookAfter.handle(ada.actor(), una.id())))
                .containsExactlyInAnyOrder(one.session(), other.session());
        Door.ok(door.lookAfter.handle(
                ada.actor(), new End(una.id(), one.session().id())));
        assertThat(door.resolve.handle(one.token())).isEmpty();
        assertThat(door.resolve.handle(other.token())).isPresent();
        assertThat(Door.why(door.lookAfter.handle(
                        ada.actor(), new End(ada.id(), other.session().id()))))
                .isInstanceOf(Refusal.NotFound.class);
        Door.ok(door.lookAfter.handle(ada.actor(), new End(una.id(), null)));
        assertThat(door.resolve.handle(other.token())).isEmpty();
    }
}
