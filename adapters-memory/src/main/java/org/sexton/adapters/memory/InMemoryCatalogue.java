package org.sexton.adapters.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.query.CatalogueOrder;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Status;

public final class InMemoryCatalogue implements Catalogue {

    /** What every installation starts with. */
    public static final List<Status> STATUSES = List.of(
            new Status(new Key("new"), "New", Phase.OPEN, 1, "blue", true),
            new Status(new Key("open"), "Open", Phase.OPEN, 2, "amber", false),
            new Status(new Key("resolved"), "Resolved", Phase.RESOLVED, 3, "green", false));

    private final List<Status> statuses;
    private final Table<Key, Category> categories;
    private final Table<Key, Place> places;

    public InMemoryCatalogue(InMemoryUnitOfWork work) {
        this(work, STATUSES);
    }

    public InMemoryCatalogue(InMemoryUnitOfWork work, List<Status> statuses) {
        this.statuses = statuses.stream()
                .sorted(Comparator.comparingInt(Status::position))
                .toList();
        categories = new Table<>(work);
        places = new Table<>(work);
    }

    @Override
    public List<Status> statuses() {
        return statuses;
    }

    @Override
    public List<Category> categories() {
        return CatalogueOrder.categories(categories.rows().values());
    }

    @Override
    public List<Place> places() {
        return CatalogueOrder.places(places.rows().values());
    }

    /** The asked places with everything inside them; parents are listed before their children. */
    Set<Key> withInside(Set<Key> asked) {
        var all = new HashSet<>(asked);
        places().forEach(place -> {
            if (place.parent() != null && all.contains(place.parent())) {
                all.add(place.key());
            }
        });
        return all;
    }

    @Override
    public void addCategories(Collection<Category> added) {
        added.stream()
                .filter(category -> categories.get(category.key()).isEmpty())
                .forEach(category -> categories.put(category.key(), category));
    }

    @Override
    public void addPlaces(Collection<Place> added) {
        added.stream().filter(place -> places.get(place.key()).isEmpty()).forEach(place -> {
            if (place.parent() != null && places.get(place.parent()).isEmpty()) {
                throw new IllegalArgumentException("no place " + place.parent());
            }
            places.put(place.key(), place);
        });
    }
}
