package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.StatusBoard;
import org.sexton.domain.administration.StatusBoard.Wish;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;

public final class EditStatusesService implements EditStatuses {

    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final TicketQueries tickets;
    private final TicketReplacement replacement;
    private final AdminPen pen;

    public EditStatusesService(
            UnitOfWork work, Catalogue catalogue, TicketQueries tickets, TicketReplacement replacement, AdminPen pen) {
        this.work = work;
        this.catalogue = catalogue;
        this.tickets = tickets;
        this.replacement = replacement;
        this.pen = pen;
    }

    @Override
    public Outcome<Used<Status>> handle(Actor actor, Create command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return work.run(actor, () -> {
            var inputs = new CatalogueInputs(command.input().unread());
            var wish = wish(command.input(), inputs);
            var label = StatusBoard.LABEL.clean(wish.label());
            var key = inputs.key(
                    command.key(), label, taken -> catalogue.status(taken).isPresent());
            return inputs.refuseOr(board().add(key, wish, pen.of(actor))).map(change -> {
                catalogue.commit(change);
                return used(key);
            });
        });
    }

    @Override
    public Outcome<Used<Status>> handle(Actor actor, Change command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(command.key())
                .map(key -> work.run(actor, () -> {
                    var inputs = new CatalogueInputs(command.input().unread());
                    var wish = wish(command.input(), inputs);
                    return inputs.refuseOr(board().change(key, wish, isInUse(key), pen.of(actor)))
                            .map(change -> {
                                change.ifPresent(catalogue::commit);
                                return used(key);
                            });
                }))
                .orElseGet(EditStatusesService::unknown);
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Delete command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(command.key())
                .map(key -> delete(actor, key, command.replaceWith()))
                .orElseGet(EditStatusesService::unknown);
    }

    private Outcome<Boolean> delete(Actor actor, Key key, @Nullable String replaceWith) {
        var inputs = new CatalogueInputs(List.of());
        var heir = inputs.known("replaceWith", replaceWith);
        return new Removal(work, catalogue::commit)
                .of(
                        actor,
                        inUse -> inputs.refuseOr(board().remove(key, heir, inUse && heir == null, pen.of(actor))),
                        () -> isInUse(key),
                        () -> heir == null ? Outcome.ok(true) : moveTickets(actor, key, heir));
    }

    private Outcome<Boolean> moveTickets(Actor actor, Key from, Key to) {
        return catalogue
                .status(to)
                .map(status -> replacement.run(
                        actor,
                        TicketReplacement.inStatus(from),
                        ticket -> ticket.status().key().equals(from)
                                ? Optional.of(new Move.ChangeStatus(status))
                                : Optional.empty()))
                .orElseGet(() -> Outcome.refused(new Refusal.Conflict("What replaces it is gone by now.")));
    }

    private static Wish wish(Input input, CatalogueInputs inputs) {
        return new Wish(
                inputs.kept("label", input.label()),
                inputs.word(Phase.class, "phase", input.phase()),
                inputs.kept("position", input.position()),
                inputs.kept("colour", input.colour()),
                inputs.kept("initial", input.initial()));
    }

    private StatusBoard board() {
        return new StatusBoard(catalogue.statuses());
    }

    private Used<Status> used(Key key) {
        return new Used<>(
                catalogue.status(key).orElseThrow(), tickets.usage().statuses().getOrDefault(key, 0L));
    }

    private boolean isInUse(Key key) {
        return tickets.usage().statuses().containsKey(key);
    }

    private static <T> Outcome<T> refused() {
        return Outcome.refused(new Refusal.NotAllowed("change statuses"));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(new Refusal.NotFound("status"));
    }
}
