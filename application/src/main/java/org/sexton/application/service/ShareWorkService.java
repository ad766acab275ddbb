package org.sexton.application.service;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ShareWork;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.WorkLink;

public final class ShareWorkService implements ShareWork {

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final WorkLinks links;
    private final PortalPages pages;
    private final IdSource ids;
    private final InstantSource clock;

    public ShareWorkService(
            UnitOfWork work,
            TicketStore tickets,
            WorkLinks links,
            PortalPages pages,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.links = links;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Shared> share(Actor actor, TicketReference reference, @Nullable Integer days) {
        return run(actor, reference, ticket -> share(ticket, actor, days == null ? WorkLink.USUAL_DAYS : days));
    }

    private Outcome<Shared> share(Ticket ticket, Actor actor, int days) {
        var now = clock.instant();
        return WorkLink.of(ticket.snapshot(), days, now)
                .flatMap(link -> ticket.shareWork(link, actor, now, ids.nextSalt())
                        .map(change -> {
                            var secret = new Token(ids.nextTrackingSecret());
                            links.add(link, secret.hash());
                            tickets.commit(change);
                            return new Shared(pages.ofWork(secret), link);
                        }));
    }

    @Override
    public Outcome<WorkLink> current(Actor actor, TicketReference reference) {
        return run(
                actor,
                reference,
                ticket -> inForce(ticket)
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("work link"))));
    }

    @Override
    public Outcome<WorkLink> end(Actor actor, TicketReference reference) {
        return run(
                actor,
                reference,
                ticket -> inForce(ticket)
                        .map(link -> end(ticket, link, actor))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("work link"))));
    }

    private Outcome<WorkLink> end(Ticket ticket, WorkLink link, Actor actor) {
        var now = clock.instant();
        return ticket.endWork(link, actor, now, ids.nextSalt()).map(change -> {
            links.revoke(link.ticket(), now);
            tickets.commit(change);
            return link;
        });
    }

    private Optional<WorkLink> inForce(Ticket ticket) {
        return links.of(ticket.snapshot().id()).filter(link -> link.opens(ticket.snapshot(), clock.instant()));
    }

    private <T> Outcome<T> run(Actor actor, TicketReference reference, Function<Ticket, Outcome<T>> what) {
        return work.run(
                actor,
                () -> tickets.find(reference)
                        .filter(ticket -> ticket.isVisibleTo(actor))
                        .map(what)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("ticket"))));
    }
}
