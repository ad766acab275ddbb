package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.in.ExportPerson;
import org.sexton.application.port.in.ListPeople;
import org.sexton.application.port.in.LookAfterSessions;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditPeopleService;
import org.sexton.application.service.ErasePersonService;
import org.sexton.application.service.ExportPersonService;
import org.sexton.application.service.Invitations;
import org.sexton.application.service.ListPeopleService;
import org.sexton.application.service.LookAfterSessionsService;
import org.sexton.application.service.Redactions;
import org.sexton.application.service.Register;
import org.sexton.application.service.Subjects;
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
    ErasePerson erasePerson(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new ErasePersonService(
                in.work,
                in.people,
                new Subjects(in.people, in.personalData),
                in.personalData,
                new Redactions(tickets, in.queries, in.photos, in.ids),
                new AdminPen(in.adminLog, in.ids, clock),
                in.ids,
                clock);
    }

    @Produces
    @Singleton
    ExportPerson exportPerson(InMemoryInstallation in) {
        return new ExportPersonService(
                in.work,
                new Subjects(in.people, in.personalData),
                in.personalData,
                in.peopleQueries,
                in.sessions,
                in.mailWishes,
                in.queries,
                in.photos);
    }

    @Produces
    @Singleton
    LookAfterSessions lookAfterSessions(InMemoryInstallation in, InstantSource clock) {
        return new LookAfterSessionsService(in.work, in.people, in.sessions, clock);
    }
}
