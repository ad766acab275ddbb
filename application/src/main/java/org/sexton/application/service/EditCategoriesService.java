package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.CategoryList;
import org.sexton.domain.administration.CategoryList.Wish;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Move;

public final class EditCategoriesService implements EditCategories {

    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final TicketQueries tickets;
    private final TicketReplacement replacement;
    private final AdminPen pen;

    public EditCategoriesService(
            UnitOfWork work, Catalogue catalogue, TicketQueries tickets, TicketReplacement replacement, AdminPen pen) {
        this.work = work;
        this.catalogue = catalogue;
        this.tickets = tickets;
        this.replacement = replacement;
        this.pen = pen;
    }

    @Override
    public Outcome<Used<KeptCategory>> handle(Actor actor, Create command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return work.run(actor, () -> {
            var inputs = new CatalogueInputs(command.input().unread());
            var wish = wish(command.input(), inputs);
            var label = Category.LABEL.clean(wish.label());
            var key = inputs.key(
                    command.key(), label, taken -> catalogue.category(taken).isPresent());
            return inputs.refuseOr(list().add(key, wish, pen.of(actor))).map(change -> {
                catalogue.commit(change);
                return used(key);
            });
        });
    }

    @Override
    public Outcome<Used<KeptCategory>> handle(Actor actor, Change command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(command.key())
                .map(key -> work.run(actor, () -> {
                    var inputs = new CatalogueInputs(command.input().unread());
                    var wish = wish(command.input(), inputs);
                    return inputs.refuseOr(list().change(key, wish, pen.of(actor)))
                            .map(change -> {
                                change.ifPresent(catalogue::commit);
                                return used(key);
                            });
                }))
                .orElseGet(EditCategoriesService::unknown);
    }

    @Override
    public Outcome<Boolean> handle(Actor actor, Delete command) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(command.key())
                .map(key -> delete(actor, key, command.replaceWith()))
                .orElseGet(EditCategoriesService::unknown);
    }

    private Outcome<Boolean> delete(Actor actor, Key key, @Nullable String replaceWith) {
        var inputs = new CatalogueInputs(List.of());
        var heir = inputs.known("replaceWith", replaceWith);
        return new Removal(work, catalogue::commit)
                .of(
                        actor,
                        inUse -> inputs.refuseOr(list().remove(key, heir, inUse && heir == null, pen.of(actor))),
                        () -> isInUse(key),
                        () -> heir == null ? Outcome.ok(true) : moveTickets(actor, key, heir));
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
                .orElseGet(() -> Outcome.refused(new Refusal.Conflict("What replaces it is gone by now.")));
    }

    private static Wish wish(Input input, CatalogueInputs inputs) {
        return new Wish(inputs.kept("label", input.label()), inputs.kept("position", input.position()));
    }

    private CategoryList list() {
        return new CategoryList(catalogue.keptCategories());
    }

    private Used<KeptCategory> used(Key key) {
        var category = catalogue.keptCategories().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Used<>(category, tickets.usage().categories().getOrDefault(key, 0L));
    }

    private boolean isInUse(Key key) {
        return tickets.usage().categories().containsKey(key);
    }

    private static <T> Outcome<T> refused() {
        return Outcome.refused(new Refusal.NotAllowed("change categories"));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(new Refusal.NotFound("category"));
    }
}
