package org.sexton.adapters.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.query.CatalogueOrder;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;

public final class InMemoryCatalogue implements Catalogue {

    /** What every installation starts with. */
    public static final List<Status> STATUSES = List.of(
            new Status(new Key("new"), "New", Phase.OPEN, 1, "blue", true),
            new Status(new Key("open"), "Open", Phase.OPEN, 2, "amber", false),
            new Status(new Key("resolved"), "Resolved", Phase.RESOLVED, 3, "green", false));

    private final InMemoryAdminLog log;
    /** Statuses as they are since somebody changed them: one list, under the one key. */
    private final Table<Boolean, List<Status>> statuses;

    private final Table<Key, KeptCategory> categories;
    private final Table<Key, KeptPlace> places;
    /** Every change, as what follows the tickets counts them. */
    private final Table<Integer, Boolean> changes;

    public InMemoryCatalogue(InMemoryUnitOfWork work, InMemoryAdminLog log) {
        this.log = log;
        statuses = new Table<>(work);
        categories = new Table<>(work);
        places = new Table<>(work);
        changes = new Table<>(work);
    }

    @Override
    public List<Status> statuses() {
        return statuses.get(true).orElse(STATUSES);
    }

    @Override
    public List<KeptCategory> keptCategories() {
        return CatalogueOrder.categories(categories.rows().values());
    }

    @Override
    public List<KeptPlace> keptPlaces() {
        return CatalogueOrder.places(places.rows().values());
    }

    /** How often it was changed. */
    int changes() {
        return changes.rows().size();
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
    public void commit(CatalogueChange change) {
        log.append(change.event());
        changes.put(changes(), true);
        switch (change.rows()) {
            case Rows.Statuses(var saved, var removed) -> statuses.put(true, merged(saved, removed));
            case Rows.Categories(var saved, var removed) -> put(categories, saved, KeptCategory::key, removed);
            case Rows.Places(var saved, var removed) -> put(places, saved, KeptPlace::key, removed);
        }
    }

    private List<Status> merged(Collection<Status> saved, Collection<Key> removed) {
        var all = new ArrayList<>(statuses());
        all.removeIf(status -> removed.contains(status.key())
                || saved.stream().anyMatch(other -> other.key().equals(status.key())));
        all.addAll(saved);
        all.sort(Comparator.comparingInt(Status::position));
        return List.copyOf(all);
    }

    private static <T> void put(Table<Key, T> table, List<T> saved, Function<T, Key> key, List<Key> removed) {
        saved.forEach(one -> table.put(key.apply(one), one));
        removed.forEach(table::remove);
    }
}
