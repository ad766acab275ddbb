package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.in.ExportPerson;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.ErasePersonService;
import org.sexton.application.service.ExportPersonService;
import org.sexton.application.service.Redactions;
import org.sexton.application.service.Subjects;

/** What people may ask of whoever keeps their data. */
@Dependent
final class RightsWiring {

    @Produces
    @Singleton
    Subjects subjects(People people, PersonalData data) {
        return new Subjects(people, data);
    }

    @Produces
    @Singleton
    Redactions redactions(TicketStore tickets, TicketQueries queries, Photos photos, IdSource ids) {
        return new Redactions(tickets, queries, photos, ids);
    }

    @Produces
    @Singleton
    ErasePerson erasePerson(
            UnitOfWork work,
            People people,
            Subjects subjects,
            PersonalData data,
            Redactions redactions,
            AdminPen pens,
            IdSource ids,
            InstantSource clock) {
        return new ErasePersonService(work, people, subjects, data, redactions, pens, ids, clock);
    }

    @Produces
    @Singleton
    ExportPerson exportPerson(
            UnitOfWork work,
            Subjects subjects,
            PersonalData data,
            PeopleQueries people,
            Sessions sessions,
            MailWishesStore wishes,
            TicketQueries tickets,
            Photos photos) {
        return new ExportPersonService(work, subjects, data, people, sessions, wishes, tickets, photos);
    }
}
