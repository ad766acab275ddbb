package org.sexton.adapters.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.query.PersonView;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditPeopleService;
import org.sexton.application.service.Invitations;
import org.sexton.application.service.Register;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Two admins take each other's role away at the very same moment: one of them stays, however often they try. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class LastAdminIT {

    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");
    private static final int ROUNDS = 20;

    private static final SignInPages PAGES = new SignInPages() {
        @Override
        public URI ofMailedLink(Token token) {
            return ofSignIn();
        }

        @Override
        public URI ofSignIn() {
            return URI.create("https://desk.example/sign-in");
        }

        @Override
        public URI ofSetup(Token token) {
            return ofSignIn();
        }
    };

    private final SeededIds ids = new SeededIds(9);

    @Inject
    EmptyInstallation installation;

    @Inject
    PeopleQueries views;

    @Inject
    Sessions sessions;

    @Inject
    Outbox outbox;

    private EditPeople edit(Ports ports) {
        var clock = InstantSource.fixed(NOW);
        return new EditPeopleService(
                ports.work(),
                ports.people(),
                views,
                sessions,
                new Register(ports.people(), ids, clock, null),
                new Invitations(outbox, PAGES, ids, clock),
                new AdminPen(ports.adminLog(), ids, clock));
    }

    private Person admin(String name) {
        var email = new EmailAddress(name + "@example.org");
        return new Person(new PersonId(ids.nextId()), email, true, name, Role.ADMIN, true, NOW);
    }

    private static EditPeople.Change demotion(Person person) {
        return new EditPeople.Change(person.id(), new Given<>("staff"), null, List.of());
    }

    @Test
    void one_of_two_who_demote_each_other_stays() throws Exception {
        var ports = installation.ports();
        var edit = edit(ports);
        var ada = admin("ada");
        var ben = admin("ben");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                ports.work().run(ada.actor(), () -> {
                    ports.people().save(ada);
                    ports.people().save(ben);
                    return Outcome.ok(true);
                });
                var together = new CyclicBarrier(2);
                var one = both.submit(() -> {
                    together.await();
                    return edit.handle(ada.actor(), demotion(ben));
                });
                var other = both.submit(() -> {
                    together.await();
                    return edit.handle(ben.actor(), demotion(ada));
                });

                var refused = Stream.<Outcome<PersonView>>of(one.get(), other.get())
                        .flatMap(outcome -> outcome instanceof Outcome.Refused<PersonView>(var why)
                                ? Stream.of(why)
                                : Stream.empty())
                        .toList();
                assertThat(refused).singleElement().isInstanceOf(Refusal.Conflict.class);
                assertThat(ports.people().activeAdmins()).hasSize(1);
            }
        }
        assertThat(ports.adminLog().after(0, 100)).hasSize(ROUNDS);
    }
}
