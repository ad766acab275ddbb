package org.sexton.application.service;

import java.util.function.Function;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;

/** What is done to a ticket by whoever holds the secret of its private link. */
public final class Tracked {

    /** What a secret leads to, in the words of a refusal: the same whether it was revoked or never was. */
    static final String REPORT = "report";

    private final UnitOfWork work;
    private final TrackingLinks links;
    private final TicketStore tickets;

    public Tracked(UnitOfWork work, TrackingLinks links, TicketStore tickets) {
        this.work = work;
        this.links = links;
        this.tickets = tickets;
    }

    /** In one unit of work, the ticket kept from other changes. */
    <T> Outcome<T> run(Actor actor, Token secret, Function<Ticket, Outcome<T>> what) {
        return work.run(
                actor,
                () -> links.find(secret.hash())
                        .flatMap(tickets::find)
                        .map(what)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound(REPORT))));
    }
}
