package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.Sessions;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.person.SignInMethod;

public abstract class SessionsContract extends PortContract {

    private static final Digest TOKEN = Digest.ofText("token");
    private static final Digest OTHER = Digest.ofText("other");

    /** Of the installation that {@link #empty} made last. */
    protected abstract Sessions sessions();

    private Session opened(Person person, Digest token, Instant at) {
        var session = Session.open(new SessionId(ids.nextId()), person, SignInMethod.OIDC, "Firefox on Linux", at);
        stored(() -> sessions().open(session, token));
        return session;
    }

    @Test
    void a_session_is_found_by_its_token_as_it_was_opened() {
        var session = opened(person("Tom", Role.MEMBER), TOKEN, NOW);

        assertThat(sessions().find(TOKEN)).contains(session);
        assertThat(sessions().find(OTHER)).isEmpty();
    }

    @Test
    void every_way_in_is_kept() {
        var tom = person("Tom", Role.MEMBER);
        for (var method : SignInMethod.values()) {
            var token = Digest.ofText(method.name());
            var session = Session.open(new SessionId(ids.nextId()), tom, method, "", NOW);
            stored(() -> sessions().open(session, token));

            assertThat(sessions().find(token)).contains(session);
        }
    }

    @Test
    void a_use_is_noted() {
        var tom = person("Tom", Role.MEMBER);
        var used = opened(tom, TOKEN, NOW).used(Role.STAFF, NOW.plusSeconds(100));
        var untouched = opened(tom, OTHER, NOW);
        stored(() -> sessions().note(used));

        assertThat(sessions().find(TOKEN)).contains(used);
        assertThat(sessions().find(OTHER)).contains(untouched);
    }

    @Test
    void a_use_does_not_bring_back_what_has_ended() {
        var session = opened(person("Tom", Role.MEMBER), TOKEN, NOW);
        stored(() -> sessions().end(TOKEN));
        stored(() -> sessions().note(session.used(Role.MEMBER, NOW.plusSeconds(100))));

        assertThat(sessions().find(TOKEN)).isEmpty();
    }

    @Test
    void a_persons_sessions_are_listed_last_seen_first() {
        var tom = person("Tom", Role.MEMBER);
        var early = opened(tom, TOKEN, NOW);
        var late = opened(tom, OTHER, NOW.plusSeconds(1));
        opened(person("Ann", Role.MEMBER), Digest.ofText("third"), NOW);

        assertThat(sessions().of(tom.id())).containsExactly(late, early);
        assertThat(sessions().of(nobody())).isEmpty();
    }

    @Test
    void sessions_are_found_by_their_ids_as_long_as_they_stand() {
        var tom = person("Tom", Role.MEMBER);
        var one = opened(tom, TOKEN, NOW);
        var other = opened(person("Ann", Role.MEMBER), OTHER, NOW);
        opened(tom, Digest.ofText("third"), NOW);
        var never = new SessionId(ids.nextId());

        assertThat(sessions().all(List.of(one.id(), other.id(), never))).containsExactlyInAnyOrder(one, other);
        assertThat(sessions().all(List.of())).isEmpty();
        stored(() -> sessions().end(TOKEN));
        assertThat(sessions().all(List.of(one.id(), other.id()))).containsExactly(other);
    }

    @Test
    void an_ended_session_is_gone_and_may_be_ended_again() {
        opened(person("Tom", Role.MEMBER), TOKEN, NOW);
        stored(() -> sessions().end(TOKEN));
        stored(() -> sessions().end(TOKEN));

        assertThat(sessions().find(TOKEN)).isEmpty();
    }

    @Test
    void a_person_ends_their_own_session_and_nobody_elses() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.ADMIN);
        var session = opened(tom, TOKEN, NOW);

        assertThat(done(() -> sessions().end(ann.id(), session.id()))).isFalse();
        assertThat(sessions().find(TOKEN)).contains(session);
        assertThat(done(() -> sessions().end(tom.id(), session.id()))).isTrue();
        assertThat(sessions().find(TOKEN)).isEmpty();
        assertThat(done(() -> sessions().end(tom.id(), session.id()))).isFalse();
    }

    @Test
    void all_sessions_of_a_person_end_together() {
        var tom = person("Tom", Role.MEMBER);
        opened(tom, TOKEN, NOW);
        opened(tom, OTHER, NOW);
        var token = Digest.ofText("third");
        var others = opened(person("Ann", Role.MEMBER), token, NOW);
        stored(() -> sessions().endAll(tom.id()));

        assertThat(sessions().of(tom.id())).isEmpty();
        assertThat(sessions().find(token)).contains(others);
    }

    @Test
    void expired_sessions_are_forgotten() {
        var tom = person("Tom", Role.MEMBER);
        var expired = opened(tom, TOKEN, NOW);
        var live = opened(tom, OTHER, NOW.plus(Duration.ofMillis(1)));

        assertThat(done(() -> sessions().forgetExpired(expired.expiresAt()))).isZero();
        assertThat(done(() -> sessions().forgetExpired(live.expiresAt()))).isEqualTo(1);
        assertThat(sessions().find(TOKEN)).isEmpty();
        assertThat(sessions().find(OTHER)).contains(live);
    }

    @Test
    void nothing_is_written_outside_of_a_unit_of_work() {
        var session = opened(person("Tom", Role.MEMBER), TOKEN, NOW);

        assertThatThrownBy(() -> sessions().end(session.person(), session.id())).isInstanceOf(RuntimeException.class);
        assertThat(sessions().find(TOKEN)).contains(session);
    }
}
