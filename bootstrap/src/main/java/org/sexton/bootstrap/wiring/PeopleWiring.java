package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.ListPeople;
import org.sexton.application.port.in.LookAfterSessions;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.EditPeopleService;
import org.sexton.application.service.Invitations;
import org.sexton.application.service.ListPeopleService;
import org.sexton.application.service.LookAfterSessionsService;
import org.sexton.application.service.Register;

/** Who is what, as admins decide it. */
@Dependent
final class PeopleWiring {

    @Produces
    @Singleton
    ListPeople listPeople(PeopleQueries people) {
        return new ListPeopleService(people);
    }

    @Produces
    @Singleton
    EditPeople editPeople(
            UnitOfWork work,
            People people,
            PeopleQueries views,
            Sessions sessions,
            Register register,
            Outbox outbox,
            SignInPages pages,
            IdSource ids,
            InstantSource clock,
            AdminPen pens) {
        var invitations = new Invitations(outbox, pages, ids, clock);
        return new EditPeopleService(work, people, views, sessions, register, invitations, pens);
    }

    @Produces
    @Singleton
    LookAfterSessions lookAfterSessions(UnitOfWork work, People people, Sessions sessions, InstantSource clock) {
        return new LookAfterSessionsService(work, people, sessions, clock);
    }
}
