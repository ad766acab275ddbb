package org.sexton.domain.administration;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.ticket.Place;

/**
 * A known place as the tree holds it.
 *
 * @param name its own, without those of what it lies in
 * @param parent what it lies in, of an earlier kind; null at the top
 * @param position among what lies in the same place, from 1; null while nobody has put it anywhere: then it stands behind
 *     those that were, by name
 * @param label the whole way down to it
 */
public record KeptPlace(
        Key key,
        String name,
        Kind kind,
        @Nullable Key parent,
        @Nullable Integer position,
        String label) {

    public static final TextRule NAME = new TextRule(100, false, false);

    /** What a place is, from the large to the small. A place lies in one of an earlier kind: so no tree has a ring in it. */
    public enum Kind {
        SITE,
        BUILDING,
        ROOM,
        OBJECT;

        public boolean mayHold(Kind inner) {
            return compareTo(inner) < 0;
        }
    }

    public Place place() {
        return new Place(key, label, parent);
    }

    KeptPlace within(@Nullable KeptPlace parent) {
        var way = parent == null ? name : parent.label() + Place.SEPARATOR + name;
        return new KeptPlace(key, name, kind, parent == null ? null : parent.key(), position, way);
    }

    KeptPlace at(@Nullable Integer position) {
        return new KeptPlace(key, name, kind, parent, position, label);
    }

    KeptPlace movedTo(@Nullable Key parent) {
        return new KeptPlace(key, name, kind, parent, position, label);
    }
}
