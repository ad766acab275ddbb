package org.sexton.adapters.memory.twins;

import java.util.List;
import java.util.function.Supplier;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/**
 * An empty installation for a {@link Twin} to live in.
 *
 * @param ids of this installation alone: no id that a twin gives its rows is for the public
 */
public record Stage(
        UnitOfWork work,
        TicketStore tickets,
        Photos photos,
        Catalogue catalogue,
        AdminLog adminLog,
        People people,
        OrganisationStore organisation,
        IdSource ids) {

    /** @throws AssertionError where it is refused: a twin does nothing that is not allowed */
    <T> T done(Actor actor, Supplier<Outcome<T>> what) {
        return switch (work.run(actor, what)) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw refused(why);
        };
    }

    void set(Runnable what) {
        done(Actor.SYSTEM, () -> {
            what.run();
            return Outcome.ok(List.of());
        });
    }

    private static AssertionError refused(Refusal why) {
        return new AssertionError("refused: " + why);
    }
}
