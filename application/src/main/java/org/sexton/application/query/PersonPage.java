package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.PersonId;

/** @param next where the next page starts; null if this is the last */
public record PersonPage(List<PersonView> items, @Nullable PersonId next, Total total) {

    public PersonPage {
        items = List.copyOf(items);
    }
}
