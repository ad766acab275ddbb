package org.sexton.application.port.out;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Status;

/** What an installation sorts its tickets by: statuses, categories, places. */
public interface Catalogue {

    /** In their order; there is always an open and a resolved one. */
    List<Status> statuses();

    /** By label. */
    List<Category> categories();

    /** Parents before their children, otherwise by label. */
    List<Place> places();

    /** Adds those whose keys are new, and leaves the others as they are. Inside a {@link UnitOfWork}. */
    void addCategories(Collection<Category> categories);

    /** Adds those whose keys are new, and leaves the others as they are. Parents come first. Inside a {@link UnitOfWork}. */
    void addPlaces(Collection<Place> places);

    default Optional<Status> status(Key key) {
        return statuses().stream().filter(status -> status.key().equals(key)).findFirst();
    }

    /** Where new tickets begin. */
    default Status initialStatus() {
        return statuses().stream().filter(Status::initial).findFirst().orElseThrow();
    }

    /** The first of a phase, in their order. */
    default Status firstStatus(Phase phase) {
        return statuses().stream()
                .filter(status -> status.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    default Optional<Category> category(Key key) {
        return categories().stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    default Optional<Place> place(Key key) {
        return places().stream().filter(place -> place.key().equals(key)).findFirst();
    }
}
