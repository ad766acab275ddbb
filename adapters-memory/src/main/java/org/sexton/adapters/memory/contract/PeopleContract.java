package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

public abstract class PeopleContract extends PortContract {

    private static final EmailAddress ADDRESS = new EmailAddress("tom@example.org");

    private Person claiming(EmailAddress email, boolean verified) {
        return new Person(new PersonId(ids.nextId()), email, verified, "Tom", Role.MEMBER, true, NOW);
    }

    @Test
    void a_person_is_found_as_saved() {
        var staff = person("Tom Ashby", Role.STAFF);
        var erased = saved(new Person(new PersonId(ids.nextId()), null, false, "Erased", Role.MEMBER, false, NOW));

        assertThat(people.find(staff.id())).contains(staff);
        assertThat(people.find(erased.id())).contains(erased);
        assertThat(people.find(nobody())).isEmpty();
    }

    @Test
    void people_are_found_together_as_far_as_there_are_any() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.STAFF);
        person("Eve", Role.ADMIN);

        assertThat(people.all(List.of(tom.id(), ann.id(), nobody()))).containsExactlyInAnyOrder(tom, ann);
        assertThat(people.all(List.of())).isEmpty();
    }

    @Test
    void a_person_saved_again_replaces_what_was_known() {
        var before = person("Tom", Role.MEMBER);
        var after = saved(before.withRole(Role.ADMIN)
                .withActive(false)
                .withProfile(new EmailAddress("new@example.org"), true, "Thomas"));

        assertThat(people.find(before.id())).contains(after);
        assertThat(people.findByEmail(new EmailAddress("tom@example.org"))).isEmpty();
        assertThat(people.findByEmail(new EmailAddress("new@example.org"))).contains(after);
    }

    @Test
    void a_person_saved_and_changed_in_the_same_work_is_kept_as_changed() {
        var tom = claiming(ADDRESS, true);
        stored(() -> {
            people.save(tom);
            people.save(people.find(tom.id()).orElseThrow().withRole(Role.STAFF));
        });

        assertThat(people.find(tom.id())).contains(tom.withRole(Role.STAFF));
    }

    @Test
    void only_a_verified_address_identifies() {
        saved(claiming(ADDRESS, false));
        saved(claiming(ADDRESS, false));
        assertThat(people.findByEmail(ADDRESS)).isEmpty();

        var owner = saved(claiming(ADDRESS, true));
        assertThat(people.findByEmail(ADDRESS)).contains(owner);
    }

    @Test
    void a_verified_address_belongs_to_one_person() {
        var owner = saved(claiming(ADDRESS, true));
        var other = claiming(ADDRESS, true);

        assertThatThrownBy(() -> stored(() -> people.save(other))).isInstanceOf(RuntimeException.class);
        assertThat(people.findByEmail(ADDRESS)).contains(owner);
        assertThat(people.find(other.id())).isEmpty();
    }

    @Test
    void identities_of_any_issuer_lead_to_their_person() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.MEMBER);
        stored(() -> {
            people.link(tom.id(), "https://one.example", "1");
            people.link(tom.id(), "https://two.example", "1");
            people.link(ann.id(), "https://one.example", "2");
        });
        stored(() -> people.link(tom.id(), "https://one.example", "1"));

        assertThat(people.findByIdentity("https://one.example", "1")).contains(tom);
        assertThat(people.findByIdentity("https://two.example", "1")).contains(tom);
        assertThat(people.findByIdentity("https://one.example", "2")).contains(ann);
        assertThat(people.findByIdentity("https://two.example", "2")).isEmpty();
    }

    @Test
    void an_identity_never_changes_hands() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.MEMBER);
        stored(() -> people.link(tom.id(), "https://one.example", "1"));

        assertThatThrownBy(() -> stored(() -> people.link(ann.id(), "https://one.example", "1")))
                .isInstanceOf(RuntimeException.class);
        assertThat(people.findByIdentity("https://one.example", "1")).contains(tom);
    }

    @Test
    void nobody_has_no_identity() {
        assertThatThrownBy(() -> stored(() -> people.link(nobody(), "https://one.example", "1")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_active_admin_is_an_admin() {
        person("Staff", Role.STAFF);
        assertThat(people.hasAdmin()).isFalse();

        var admin = person("Admin", Role.ADMIN);
        assertThat(people.hasAdmin()).isTrue();

        saved(admin.withActive(false));
        assertThat(people.hasAdmin()).isFalse();
    }

    @Test
    void names_are_told_of_those_who_exist() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.STAFF);

        assertThat(people.names(List.of(tom.id(), ann.id(), nobody(), tom.id())))
                .isEqualTo(Map.of(tom.id(), "Tom", ann.id(), "Ann"));
        assertThat(people.names(List.of())).isEmpty();
    }

    @Test
    void active_staff_are_assignable_by_name() {
        var zoe = person("zoe", Role.STAFF);
        var ann = person("Ann", Role.ADMIN);
        var egon = person("Égon", Role.STAFF);
        person("Member", Role.MEMBER);
        saved(person("Gone", Role.STAFF).withActive(false));

        assertThat(people.assignable("", 10)).containsExactly(ann, egon, zoe);
        assertThat(people.assignable("", 2)).containsExactly(ann, egon);
        assertThat(people.assignable("ZO", 10)).containsExactly(zoe);
        assertThat(people.assignable("go", 10)).containsExactly(egon);
        assertThat(people.assignable("egon", 10)).containsExactly(egon);
        assertThat(people.assignable("ann@EXAMPLE", 10)).containsExactly(ann);
        assertThat(people.assignable("%", 10)).isEmpty();
    }
}
