package org.sexton.domain.administration;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;

/**
 * A category with its place among the others.
 *
 * @param position counts from 1; null while nobody has put it anywhere: then it stands behind those that were, by label
 */
public record KeptCategory(Key key, String label, @Nullable Integer position) {

    public Category category() {
        return new Category(key, label);
    }
}
