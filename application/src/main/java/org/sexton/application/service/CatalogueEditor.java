package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.Pen;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** The way in which each part of the catalogue is changed: who may, what is one unit of work, what is answered. */
final class CatalogueEditor<T> {

    /** One part of the catalogue: statuses, categories or places. */
    interface Part<T> {

        /** What one is called, in a refusal. */
        String one();

        String many();

        Used<T> used(Key key);

        boolean isInUse(Key key);

        void commit(CatalogueChange change);
    }

    interface Addition {
        Outcome<CatalogueChange> decide(Key key, Pen pen);
    }

    /** A wish that has been read: the key it is for, and what the part's own rules say of it. */
    record Added(Key key, Addition addition) {}

    interface Reading {
        Added of(CatalogueInputs inputs);
    }

    interface Alteration {
        Outcome<Optional<CatalogueChange>> decide(Key key, CatalogueInputs inputs, Pen pen);
    }

    interface Deletion {
        Outcome<CatalogueChange> decide(Key key, @Nullable Key heir, boolean isOrphaning, Pen pen);
    }

    interface Inheritance {
        Outcome<Boolean> move(Key from, Key to);
    }

    private final UnitOfWork work;
    private final AdminPen pen;
    private final Part<T> part;

    CatalogueEditor(UnitOfWork work, AdminPen pen, Part<T> part) {
        this.work = work;
        this.pen = pen;
        this.part = part;
    }

    Outcome<Used<T>> create(Actor actor, List<Violation> unread, Reading reading) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return work.run(actor, () -> {
            var inputs = new CatalogueInputs(unread);
            var added = reading.of(inputs);
            return inputs.refuseOr(added.addition().decide(added.key(), pen.of(actor)))
                    .map(change -> {
                        part.commit(change);
                        return part.used(added.key());
                    });
        });
    }

    Outcome<Used<T>> change(Actor actor, String written, List<Violation> unread, Alteration alteration) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(written)
                .map(key -> work.run(actor, () -> {
                    var inputs = new CatalogueInputs(unread);
                    return inputs.refuseOr(alteration.decide(key, inputs, pen.of(actor)))
                            .map(change -> {
                                change.ifPresent(part::commit);
                                return part.used(key);
                            });
                }))
                .orElseGet(this::unknown);
    }

    Outcome<Boolean> delete(
            Actor actor, String written, @Nullable String replaceWith, Deletion deletion, Inheritance inheritance) {
        if (!actor.isAdmin()) {
            return refused();
        }
        return CatalogueInputs.key(written)
                .map(key -> delete(actor, key, replaceWith, deletion, inheritance))
                .orElseGet(this::unknown);
    }

    private Outcome<Boolean> delete(
            Actor actor, Key key, @Nullable String replaceWith, Deletion deletion, Inheritance inheritance) {
        var inputs = new CatalogueInputs(List.of());
        var heir = inputs.known("replaceWith", replaceWith);
        return new Removal(work, part::commit)
                .of(
                        actor,
                        inUse -> inputs.refuseOr(deletion.decide(key, heir, inUse && heir == null, pen.of(actor))),
                        () -> part.isInUse(key),
                        () -> heir == null ? Outcome.ok(true) : inheritance.move(key, heir));
    }

    /** Where what was to take its place is not there any more. */
    static Outcome<Boolean> heirIsGone() {
        return Outcome.refused(new Refusal.Conflict("What replaces it is gone by now."));
    }

    private <R> Outcome<R> refused() {
        return Outcome.refused(new Refusal.NotAllowed("change " + part.many()));
    }

    private <R> Outcome<R> unknown() {
        return Outcome.refused(new Refusal.NotFound(part.one()));
    }
}
