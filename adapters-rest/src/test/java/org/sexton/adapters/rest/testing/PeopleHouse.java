package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.ListPeople;
import org.sexton.application.port.in.LookAfterSessions;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditPeopleService;
import org.sexton.application.service.Invitations;
import org.sexton.application.service.ListPeopleService;
import org.sexton.application.service.LookAfterSessionsService;
import org.sexton.application.service.Register;
import org.sexton.domain.person.Token;

/** Who is what in the {@link House}. */
@Dependent
public final class PeopleHouse {

    private static final class Pages implements SignInPages {
        @Override
        public URI ofMailedLink(Token token) {
            return URI.create("/auth/email-link/" + token.value());
        }

        @Override
        public URI ofSignIn() {
            return URI.create("/sign-in");
        }

        @Override
        public URI ofSetup(Token token) {
            return URI.create("/auth/setup/" + token.value());
        }
    }

    @Produces
    @Singleton
    ListPeople listPeople(InMemoryInstallation in) {
        return new ListPeopleService(in.peopleQueries);
    }

    @Produces
    @Singleton
    EditPeople editPeople(InMemoryInstallation in, Register register, InstantSource clock) {
        return new EditPeopleService(
                in.work,
                in.people,
                in.peopleQueries,
                in.sessions,
                register,
                new Invitations(in.deliveries, new Pages(), in.ids, clock),
                new AdminPen(in.adminLog, in.ids, clock));
    }

    @Produces
    @Singleton
    LookAfterSessions lookAfterSessions(InMemoryInstallation in, InstantSource clock) {
        return new LookAfterSessionsService(in.work, in.people, in.sessions, clock);
    }
}
