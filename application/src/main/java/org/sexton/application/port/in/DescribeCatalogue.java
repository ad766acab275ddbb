package org.sexton.application.port.in;

import java.util.List;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Status;

/** Anyone learns what there is to choose from: none of it is private. */
public interface DescribeCatalogue {

    record View(List<Status> statuses, List<Category> categories, List<Place> places) {}

    View handle(Actor actor);
}
