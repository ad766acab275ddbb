package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.application.port.in.RemindOfDueDates;
import org.sexton.application.port.in.SendDigests;
import org.sexton.application.port.in.StopDeskMails;
import org.sexton.application.port.in.ViewMailWishes;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.DueReminders;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.ChangeMailWishesService;
import org.sexton.application.service.DeskMails;
import org.sexton.application.service.RemindOfDueDatesService;
import org.sexton.application.service.SendDigestsService;
import org.sexton.application.service.StopDeskMailsService;
import org.sexton.application.service.ViewMailWishesService;
import org.sexton.domain.person.Token;
import org.sexton.domain.ticket.TicketReference;

/** Who at the desk is told of what, and how they choose. */
@Dependent
final class DeskMailWiring {

    @Produces
    @Singleton
    DeskPages pages(@ConfigProperty(name = "sexton.url") URI url) {
        return new DeskPages() {
            @Override
            public URI ofDesk() {
                return url.resolve("/desk");
            }

            @Override
            public URI ofTicket(TicketReference ticket) {
                return url.resolve("/tickets/" + ticket);
            }

            @Override
            public URI ofAudit() {
                return url.resolve("/admin/audit");
            }

            @Override
            public URI ofStoppingKind(Token token) {
                return url.resolve("/follow/desk/" + token.value());
            }
        };
    }

    @Produces
    @Singleton
    DeskMails deskMails(
            Outbox outbox,
            People people,
            MailWishesStore wishes,
            DigestItems digests,
            DeskPages pages,
            IdSource ids,
            InstantSource clock) {
        return new DeskMails(outbox, people, wishes, digests, pages, ids, clock);
    }

    @Produces
    @Singleton
    ViewMailWishes viewMailWishes(MailWishesStore wishes) {
        return new ViewMailWishesService(wishes);
    }

    @Produces
    @Singleton
    ChangeMailWishes changeMailWishes(UnitOfWork work, MailWishesStore wishes) {
        return new ChangeMailWishesService(work, wishes);
    }

    @Produces
    @Singleton
    StopDeskMails stopDeskMails(UnitOfWork work, MailWishesStore wishes) {
        return new StopDeskMailsService(work, wishes);
    }

    @Produces
    @Singleton
    SendDigests sendDigests(
            UnitOfWork work,
            DigestItems items,
            People people,
            MailWishesStore wishes,
            TicketQueries tickets,
            Outbox outbox,
            DeskPages pages,
            IdSource ids,
            InstantSource clock,
            @ConfigProperty(name = "sexton.time-zone") Optional<String> zone) {
        return new SendDigestsService(
                work, items, people, wishes, tickets, outbox, pages, ids, clock, TimeZone.of(zone));
    }

    @Produces
    @Singleton
    RemindOfDueDates remindOfDueDates(
            UnitOfWork work,
            DueReminders reminders,
            TicketQueries tickets,
            DeskMails mails,
            InstantSource clock,
            @ConfigProperty(name = "sexton.time-zone") Optional<String> zone) {
        return new RemindOfDueDatesService(work, reminders, tickets, mails, clock, TimeZone.of(zone));
    }
}
