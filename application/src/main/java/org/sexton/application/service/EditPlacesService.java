package org.sexton.application.service;

import java.util.Optional;
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
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Place;

public final class EditPlacesService implements EditPlaces {

    private final Catalogue catalogue;
    private final TicketStore store;
    private final TicketReplacement replacement;
    private final CatalogueEditor<KeptPlace> editor;

    public EditPlacesService(
            UnitOfWork work,
            Catalogue catalogue,
            TicketStore store,
            TicketQueries tickets,
            TicketReplacement replacement,
            AdminPen pen) {
        this.catalogue = catalogue;
        this.store = store;
        this.replacement = replacement;
        this.editor = new CatalogueEditor<>(work, pen, new CatalogueEditor.Part<>() {
            @Override
            public String one() {
                return "place";
            }

            @Override
            public String many() {
                return "places";
            }

            @Override
            public Used<KeptPlace> used(Key key) {
                var place = catalogue.keptPlaces().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
                return new Used<>(place, tickets.usage().places().getOrDefault(key, 0L));
            }

            @Override
            public boolean isInUse(Key key) {
                return tickets.usage().places().containsKey(key);
            }

            @Override
            public void commit(CatalogueChange change) {
                EditPlacesService.this.commit(change);
            }
        });
    }

    @Override
    public Outcome<Used<KeptPlace>> handle(Actor actor, Create command) {
        return editor.create(actor, command.input().unread(), inputs -> {
            var wish = wish(command.input(), inputs);
            var key = inputs.key(
                    command.key(),
                    wholeWay(wish),
                    taken -> catalogue.place(taken).isPresent());
            return new CatalogueEditor.Added(key, (of, pen) -> tree().add(of, wish, pen));
        });
    }

    @Override
    public Outcome<Used<KeptPlace>> handle(Actor actor, Change command) {
        return editor.change(
                actor,
                command.key(),
                command.input().unread(),
                (key, inputs, pen) -> tree().change(key, wish(command.input(), inputs), pen));
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Delete command) {
        return editor.delete(
                actor,
                command.key(),
                command.replaceWith(),
                (key, heir, isOrphaning, pen) -> tree().remove(key, heir, isOrphaning, pen),
                (from, to) -> moveTickets(actor, from, to));
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
                .orElseGet(CatalogueEditor::heirIsGone);
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
}
