package org.sexton.application.query;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;

/** The order in which people are offered what there is to choose from: by label, whatever its case and accents. */
public final class CatalogueOrder {

    private static final Comparator<Category> CATEGORIES =
            comparing((Category category) -> SearchWords.fold(category.label())).thenComparing(Category::key);
    private static final Comparator<Place> PLACES =
            comparing((Place place) -> SearchWords.fold(place.label())).thenComparing(Place::key);

    private CatalogueOrder() {}

    public static List<Category> categories(Collection<Category> categories) {
        return categories.stream().sorted(CATEGORIES).toList();
    }

    /** Each place is followed by what is inside it. */
    public static List<Place> places(Collection<Place> places) {
        var sorted = places.stream().sorted(PLACES).toList();
        var tree = new ArrayList<Place>(sorted.size());
        addInside(null, sorted, tree);
        return List.copyOf(tree);
    }

    private static void addInside(@Nullable Key parent, List<Place> sorted, List<Place> tree) {
        for (var place : sorted) {
            if (Objects.equals(place.parent(), parent)) {
                tree.add(place);
                addInside(place.key(), sorted, tree);
            }
        }
    }
}
