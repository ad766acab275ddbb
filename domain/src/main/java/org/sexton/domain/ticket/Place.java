package org.sexton.domain.ticket;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;

/**
 * A known place: a site, a building, a room or an object, in a tree.
 *
 * @param label the whole way down the tree, such as {@code Parish hall / Kitchen}
 * @param parent what it is part of; null at the top
 */
public record Place(Key key, String label, @Nullable Key parent) {

    /** Stands between the levels of a label. */
    public static final String SEPARATOR = " / ";
}
