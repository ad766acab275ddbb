package org.sexton.application.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.sexton.application.port.in.MeetAtTicket;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Presence;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

public final class MeetAtTicketService implements MeetAtTicket {

    private static final Duration STALE_AFTER = Duration.ofHours(1);

    private final UnitOfWork work;
    private final ViewTicket view;
    private final Presence presence;
    private final People people;
    private final InstantSource clock;

    /** @param view decides who may know of the ticket */
    public MeetAtTicketService(
            UnitOfWork work, ViewTicket view, Presence presence, People people, InstantSource clock) {
        this.work = work;
        this.view = view;
        this.presence = presence;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Colleague>> stay(Actor actor, TicketReference reference) {
        return run(actor, reference, (ticket, person) -> {
            var now = clock.instant();
            presence.see(ticket, person, now, now.minus(STALE_AFTER));
            var others = presence.at(ticket, now.minus(GONE_AFTER)).stream()
                    .filter(other -> !other.equals(person))
                    .toList();
            var names = people.names(others);
            return others.stream()
                    .filter(names::containsKey)
                    .map(other -> new Colleague(other, names.getOrDefault(other, "")))
                    .toList();
        });
    }

    @Override
    public Outcome<Boolean> leave(Actor actor, TicketReference reference) {
        return run(actor, reference, (ticket, person) -> {
            presence.leave(ticket, person);
            return true;
        });
    }

    private <T> Outcome<T> run(Actor actor, TicketReference reference, BiFunction<TicketId, PersonId, T> what) {
        return view.handle(actor, reference)
                .flatMap(ticket -> actor.person()
                        .map(person -> work.run(actor, () -> Outcome.ok(what.apply(ticket.id(), person))))
                        .orElseGet(() ->
                                Outcome.refused(new Refusal.NotAllowed("be at a ticket without being a person"))));
    }
}
