package org.sexton.application.service;

import java.util.ArrayList;
import java.util.List;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/**
 * Collects what is wrong with an input while it is read. What could not be read looks as if it were missing: the first
 * thing that is wrong with a field is the cause, and what follows from it is no news.
 */
final class Violations {

    private final List<Violation> found;

    /** @param unread what is already known to be wrong */
    Violations(List<Violation> unread) {
        found = new ArrayList<>(unread);
    }

    void add(Violation violation) {
        if (isNews(violation)) {
            found.add(violation);
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** What was found to be wrong. */
    <T> Outcome<T> refusal() {
        return Outcome.refused(new Refusal.Invalid(found));
    }

    /** The decision, unless something could not be read: then everything that is wrong, on either side, is refused at once. */
    <T> Outcome<T> refuseOr(Outcome<T> decision) {
        if (found.isEmpty()) {
            return decision;
        }
        var all = new ArrayList<>(found);
        if (decision instanceof Outcome.Refused<T>(var why)) {
            if (!(why instanceof Refusal.Invalid(var others))) {
                return decision;
            }
            all.addAll(0, others.stream().filter(this::isNews).toList());
        }
        return Outcome.refused(new Refusal.Invalid(all));
    }

    /** Of an object of which a part is wrong, nothing more can be said either. */
    private boolean isNews(Violation violation) {
        var field = violation.field();
        return found.stream()
                .noneMatch(known -> known.field().equals(field) || known.field().startsWith(field + "."));
    }
}
