package org.sexton.application.service;

import java.util.Optional;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.CategoryList;
import org.sexton.domain.administration.CategoryList.Wish;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Move;

public final class EditCategoriesService implements EditCategories {

    private final Catalogue catalogue;
    private final TicketReplacement replacement;
    private final CatalogueEditor<KeptCategory> editor;

    public EditCategoriesService(
            UnitOfWork work, Catalogue catalogue, TicketQueries tickets, TicketReplacement replacement, AdminPen pen) {
        this.catalogue = catalogue;
        this.replacement = replacement;
        this.editor = new CatalogueEditor<>(work, pen, new CatalogueEditor.Part<>() {
            @Override
            public String one() {
                return "category";
            }

            @Override
            public String many() {
                return "categories";
            }

            @Override
            public Used<KeptCategory> used(Key key) {
                var category = catalogue.keptCategories().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
                return new Used<>(category, tickets.usage().categories().getOrDefault(key, 0L));
            }

            @Override
            public boolean isInUse(Key key) {
                return tickets.usage().categories().containsKey(key);
            }

            @Override
            public void commit(CatalogueChange change) {
                catalogue.commit(change);
            }
        });
    }

    @Override
    public Outcome<Used<KeptCategory>> handle(Actor actor, Create command) {
        return editor.create(actor, command.input().unread(), inputs -> {
            var wish = wish(command.input(), inputs);
            var key = inputs.key(
                    command.key(),
                    Category.LABEL.clean(wish.label()),
                    taken -> catalogue.category(taken).isPresent());
            return new CatalogueEditor.Added(key, (of, pen) -> list().add(of, wish, pen));
        });
    }

    @Override
    public Outcome<Used<KeptCategory>> handle(Actor actor, Change command) {
        return editor.change(
                actor,
                command.key(),
                command.input().unread(),
                (key, inputs, pen) -> list().change(key, wish(command.input(), inputs), pen));
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Delete command) {
        return editor.delete(
                actor,
                command.key(),
                command.replaceWith(),
                (key, heir, isOrphaning, pen) -> list().remove(key, heir, isOrphaning, pen),
                (from, to) -> moveTickets(actor, from, to));
    }

    private Outcome<Boolean> moveTickets(Actor actor, Key from, Key to) {
        return catalogue
                .category(to)
                .map(category -> replacement.run(
                        actor,
                        TicketReplacement.ofCategory(from),
                        ticket -> Optional.ofNullable(ticket.category())
                                .filter(now -> now.key().equals(from))
                                .map(_ -> new Move.Categorise(category))))
                .orElseGet(CatalogueEditor::heirIsGone);
    }

    private static Wish wish(Input input, CatalogueInputs inputs) {
        return new Wish(inputs.kept("label", input.label()), inputs.kept("position", input.position()));
    }

    private CategoryList list() {
        return new CategoryList(catalogue.keptCategories());
    }
}
