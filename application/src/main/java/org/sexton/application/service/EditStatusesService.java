package org.sexton.application.service;

import java.util.Optional;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.StatusBoard;
import org.sexton.domain.administration.StatusBoard.Wish;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;

public final class EditStatusesService implements EditStatuses {

    private final Catalogue catalogue;
    private final TicketQueries tickets;
    private final TicketReplacement replacement;
    private final CatalogueEditor<Status> editor;

    public EditStatusesService(
            UnitOfWork work, Catalogue catalogue, TicketQueries tickets, TicketReplacement replacement, AdminPen pen) {
        this.catalogue = catalogue;
        this.tickets = tickets;
        this.replacement = replacement;
        this.editor = new CatalogueEditor<>(work, pen, new CatalogueEditor.Part<>() {
            @Override
            public String one() {
                return "status";
            }

            @Override
            public String many() {
                return "statuses";
            }

            @Override
            public Used<Status> used(Key key) {
                return new Used<>(
                        catalogue.status(key).orElseThrow(),
                        tickets.usage().statuses().getOrDefault(key, 0L));
            }

            @Override
            public boolean isInUse(Key key) {
                return tickets.usage().statuses().containsKey(key);
            }

            @Override
            public void commit(CatalogueChange change) {
                catalogue.commit(change);
            }
        });
    }

    @Override
    public Outcome<Used<Status>> handle(Actor actor, Create command) {
        return editor.create(actor, command.input().unread(), inputs -> {
            var wish = wish(command.input(), inputs);
            var key = inputs.key(
                    command.key(),
                    StatusBoard.LABEL.clean(wish.label()),
                    taken -> catalogue.status(taken).isPresent());
            return new CatalogueEditor.Added(key, (of, pen) -> board().add(of, wish, pen));
        });
    }

    @Override
    public Outcome<Used<Status>> handle(Actor actor, Change command) {
        return editor.change(
                actor,
                command.key(),
                command.input().unread(),
                (key, inputs, pen) -> board().change(
                                key,
                                wish(command.input(), inputs),
                                tickets.usage().statuses().containsKey(key),
                                pen));
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Delete command) {
        return editor.delete(
                actor,
                command.key(),
                command.replaceWith(),
                (key, heir, isOrphaning, pen) -> board().remove(key, heir, isOrphaning, pen),
                (from, to) -> moveTickets(actor, from, to));
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
                .orElseGet(CatalogueEditor::heirIsGone);
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
}
