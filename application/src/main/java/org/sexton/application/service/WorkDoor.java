package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sexton.application.port.in.DoWork.Work;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.WorkLink;

/** Where the secret of a work link leads to, as long as it does. */
public final class WorkDoor {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final TicketQueries queries;
    private final WorkLinks links;
    private final Photos photos;
    private final InstantSource clock;

    public WorkDoor(
            UnitOfWork work,
            TicketStore tickets,
            TicketQueries queries,
            WorkLinks links,
            Photos photos,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.queries = queries;
        this.links = links;
        this.photos = photos;
        this.clock = clock;
    }

    /** The work as it stands; empty where the secret leads nowhere. */
    Optional<Work> look(Token secret) {
        return links.find(secret.hash())
                .flatMap(link -> queries.find(link.reference())
                        .filter(ticket -> link.opens(ticket, clock.instant()))
                        .map(ticket -> shown(link, ticket)));
    }

    /** In one unit of work, the ticket kept from other changes; answers the work as it then stands. */
    Outcome<Work> run(Token secret, BiFunction<WorkLink, Ticket, Outcome<TicketSnapshot>> what) {
        return work.run(
                Actor.GUEST,
                () -> links.find(secret.hash())
                        .flatMap(link -> tickets.find(link.reference())
                                .filter(ticket -> link.opens(ticket.snapshot(), clock.instant()))
                                .map(ticket -> what.apply(link, ticket).map(after -> shown(link, after))))
                        .orElseGet(WorkDoor::nowhere));
    }

    /** The same whether it was ended, expired, or never was. */
    static <T> Outcome<T> nowhere() {
        return Outcome.refused(new Refusal.NotFound("work"));
    }

    private Work shown(WorkLink link, TicketSnapshot ticket) {
        var pictures = photos.of(ticket.id()).photos().stream()
                .map(PrivacyRules::workView)
                .toList();
        return new Work(PrivacyRules.workView(ticket), pictures, link.name(), link.expiresAt());
    }
}
