package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.DoWork;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.WorkLink;

public final class DoWorkService implements DoWork {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TicketQueries queries;
    private final WorkLinks links;
    private final Catalogue catalogue;
    private final IdSource ids;
    private final InstantSource clock;

    public DoWorkService(
            UnitOfWork work,
            TicketStore tickets,
            TicketQueries queries,
            WorkLinks links,
            Catalogue catalogue,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.queries = queries;
        this.links = links;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Work> view(Token secret) {
        return links.find(secret.hash())
                .flatMap(link -> queries.find(link.reference())
                        .filter(ticket -> link.opens(ticket, clock.instant()))
                        .map(ticket -> shown(link, ticket)))
                .map(Outcome::ok)
                .orElseGet(DoWorkService::nowhere);
    }

    @Override
    public Outcome<Work> finish(Token secret) {
        return work.run(
                Actor.GUEST,
                () -> links.find(secret.hash())
                        .flatMap(link -> tickets.find(link.reference())
                                .filter(ticket -> link.opens(ticket.snapshot(), clock.instant()))
                                .map(ticket -> Outcome.ok(shown(link, finished(link, ticket)))))
                        .orElseGet(DoWorkService::nowhere));
    }

    private TicketSnapshot finished(WorkLink link, Ticket ticket) {
        return ticket.finishWork(link, catalogue.firstStatus(Phase.RESOLVED), clock.instant(), ids.nextSalt())
                .map(tickets::commit)
                .orElseGet(ticket::snapshot);
    }

    private static Work shown(WorkLink link, TicketSnapshot ticket) {
        return new Work(PrivacyRules.workView(ticket), link.name(), link.expiresAt());
    }

    private static Outcome<Work> nowhere() {
        return Outcome.refused(new Refusal.NotFound("work"));
    }
}
