package org.sexton.adapters.memory.twins;

import java.util.List;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;

/** What both twins have and everyone knows: few of each, so that much is alike. */
final class Town {

    static final List<Category> CATEGORIES =
            List.of(new Category(new Key("doors"), "Doors"), new Category(new Key("heating"), "Heating"));

    static final List<Place> PLACES = List.of(
            new Place(new Key("hall"), "Hall", null),
            new Place(new Key("kitchen"), "Hall / Kitchen", new Key("hall")),
            new Place(new Key("tower"), "Tower", null));

    static final List<String> WORDS = List.of("door", "leak", "lamp", "roof", "Küche");

    private Town() {}
}
