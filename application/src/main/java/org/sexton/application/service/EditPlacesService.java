package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.administration.PlaceTree;
import org.sexton.domain.administration.PlaceTree.Wish;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Place;

public final class EditPlacesService implements EditPlaces {

    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final TicketStore store;
    private final TicketQueries tickets;
    private final TicketReplacement replacement;
    private final AdminPen pen;

    public EditPlacesService(
            UnitOfWork work,
            Catalogue catalogue,
            TicketStore store,
            TicketQueries tickets,
            TicketReplacement replacement,
            AdminPen pen) {
        this.work = work;
        this.catalogue = catalogue;
        this.store = store;
        this.tickets = tickets;
        this.replacement = replacement;
        this.pen = pen;
    }

    @Override
    public Outcome<Used<KeptPlace>> handle(Actor actor, Create command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return work.run(actor, () -> {
            var inputs = new CatalogueInputs(command.input().unread());
            var wish = wish(command.input(), inputs);
            var label = wholeWay(wish);
            var key = inputs.key(
                    command.key(), label, taken -> catalogue.place(taken).isPresent());
            return inputs.refuseOr(tree().add(key, wish, pen.of(actor))).map(change -> {
                commit(change);
                return used(key);
            });
        });
    }

    @Override
    public Outcome<Used<KeptPlace>> handle(Actor actor, Change command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(command.key())
                .map(key -> work.run(actor, () -> {
                    var inputs = new CatalogueInputs(command.input().unread());
                    var wish = wish(command.input(), inputs);
                    return inputs.refuseOr(tree().change(key, wish, pen.of(actor)))
                            .map(change -> {
                                change.ifPresent(this::commit);
                                return used(key);
                            });
                }))
                .orElseGet(EditPlacesService::unknown);
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Delete command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(command.key())
                .map(key -> delete(actor, key, command.replaceWith()))
                .orElseGet(EditPlacesService::unknown);
    }

    private Outcome<Boolean> delete(Actor actor, Key key, @Nullable String replaceWith) {
        var inputs = new CatalogueInputs(List.of());
        var heir = inputs.known("replaceWith", replaceWith);
        return new Removal(work, this::commit)
                .of(
                        actor,
                        inUse -> inputs.refuseOr(tree().remove(key, heir, inUse && heir == null, pen.of(actor))),
                        () -> isInUse(key),
                        () -> heir == null ? Outcome.ok(true) : moveTickets(actor, key, heir));
    }

    private Outcome<Boolean> moveTickets(Actor actor, Key from, Key to) {
        return catalogue
                .place(to)
                .map(place -> replacement.run(
                        actor,
                        TicketReplacement.at(from),
                        ticket -> Optional.ofNullable(ticket.location())
                                .filter(here -> here.place() != null
                                        && here.place().key().equals(from))
                                .map(here -> new Move.Relocate(new Location(place, here.text(), here.point())))))
                .orElseGet(() -> Outcome.refused(new Refusal.Conflict("What replaces it is gone by now.")));
    }

    private static Wish wish(Input input, CatalogueInputs inputs) {
        return new Wish(
                inputs.kept("label", input.name()),
                inputs.word(KeptPlace.Kind.class, "kind", input.kind()),
                input.parent() != null,
                inputs.known("parent", Given.value(input.parent())),
                inputs.kept("position", input.position()));
    }

    /** Tickets are found by the whole way to their place, so also by what lies further up. */
    private void commit(CatalogueChange change) {
        var before = catalogue.places();
        catalogue.commit(change);
        var renamed = catalogue.places().stream()
                .filter(place -> before.stream()
                        .anyMatch(was ->
                                was.key().equals(place.key()) && !was.label().equals(place.label())))
                .map(Place::key)
                .toList();
        if (!renamed.isEmpty()) {
            store.refreshWords(renamed);
        }
    }

    private String wholeWay(Wish wish) {
        var name = KeptPlace.NAME.clean(wish.name());
        return Optional.ofNullable(wish.parent())
                .flatMap(catalogue::place)
                .map(parent -> parent.label() + " " + name)
                .orElse(name);
    }

    private PlaceTree tree() {
        return new PlaceTree(catalogue.keptPlaces());
    }

    private Used<KeptPlace> used(Key key) {
        var place = catalogue.keptPlaces().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Used<>(place, tickets.usage().places().getOrDefault(key, 0L));
    }

    private boolean isInUse(Key key) {
        return tickets.usage().places().containsKey(key);
    }

    private static <T> Outcome<T> refused() {
        return Outcome.refused(new Refusal.NotAllowed("change places"));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(new Refusal.NotFound("place"));
    }
}
