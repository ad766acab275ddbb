package org.sexton.application.port.out;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.CategoryList;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.administration.PlaceTree;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Status;

/** What an installation sorts its tickets by: statuses, categories, places. */
public interface Catalogue {

    /** In their order; there is always an open and a resolved one. */
    List<Status> statuses();

    /** Those that were put in an order, then the others by label. */
    List<KeptCategory> keptCategories();

    /** Parents before their children; in one place those that were put in an order, then the others by name. */
    List<KeptPlace> keptPlaces();

    /**
     * Stores what changed and its entry in the log, or nothing. Inside a {@link UnitOfWork}, which is done again where
     * another change was faster.
     */
    void commit(CatalogueChange change);

    default List<Category> categories() {
        return keptCategories().stream().map(KeptCategory::category).toList();
    }

    default List<Place> places() {
        return keptPlaces().stream().map(KeptPlace::place).toList();
    }

    /** Adds those whose keys are new, each with its entry, and leaves the others as they are. Inside a {@link UnitOfWork}. */
    default void addCategories(Collection<Category> categories, Author author, AdminLog log) {
        for (var category : categories) {
            if (category(category.key()).isEmpty()) {
                commit(new CategoryList(keptCategories()).take(category, author.pen(log.head())));
            }
        }
    }

    /**
     * Adds those whose keys are new, each with its entry, and leaves the others as they are. Parents come first. Inside a
     * {@link UnitOfWork}.
     */
    default void addPlaces(Collection<Place> places, Author author, AdminLog log) {
        for (var place : places) {
            if (place(place.key()).isEmpty()) {
                commit(new PlaceTree(keptPlaces()).take(place, null, author.pen(log.head())));
            }
        }
    }

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
