package org.sexton.application.query;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.shared.Key;

/**
 * The order in which people are offered what there is to choose from: as it was arranged, and what was not, behind it, by
 * label, whatever its case and accents.
 */
public final class CatalogueOrder {

    private static final Comparator<@Nullable Integer> ARRANGED = nullsLast(naturalOrder());
    private static final Comparator<KeptCategory> CATEGORIES = comparing(KeptCategory::position, ARRANGED)
            .thenComparing(category -> SearchWords.fold(category.label()))
            .thenComparing(KeptCategory::key);
    private static final Comparator<KeptPlace> PLACES = comparing(KeptPlace::position, ARRANGED)
            .thenComparing(place -> SearchWords.fold(place.name()))
            .thenComparing(KeptPlace::key);

    private CatalogueOrder() {}

    public static List<KeptCategory> categories(Collection<KeptCategory> categories) {
        return categories.stream().sorted(CATEGORIES).toList();
    }

    /** Each place is followed by what is inside it. */
    public static List<KeptPlace> places(Collection<KeptPlace> places) {
        var sorted = places.stream().sorted(PLACES).toList();
        var tree = new ArrayList<KeptPlace>(sorted.size());
        addInside(null, sorted, tree);
        return List.copyOf(tree);
    }

    private static void addInside(@Nullable Key parent, List<KeptPlace> sorted, List<KeptPlace> tree) {
        for (var place : sorted) {
            if (Objects.equals(place.parent(), parent)) {
                tree.add(place);
                addInside(place.key(), sorted, tree);
            }
        }
    }
}
