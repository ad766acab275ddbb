package org.sexton.adapters.memory;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Person;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketSnapshot;

/** Shows a stored ticket with the labels and names of today, as a join does. */
record Today(InMemoryCatalogue catalogue, InMemoryPeople people) {

    TicketSnapshot of(TicketSnapshot ticket) {
        return new TicketSnapshot(
                ticket.id(),
                ticket.reference(),
                ticket.title(),
                ticket.description(),
                catalogue.status(ticket.status().key()).orElseThrow(),
                ticket.priority(),
                of(ticket.category()),
                of(ticket.location()),
                ticket.sensitive(),
                ticket.triaged(),
                of(ticket.reporter()),
                of(ticket.assignee()),
                ticket.dueOn(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.publicUpdatedAt(),
                ticket.resolvedAt(),
                ticket.origin(),
                ticket.mergedInto(),
                ticket.withdrawn(),
                ticket.version());
    }

    private @Nullable Category of(@Nullable Category category) {
        return category == null ? null : catalogue.category(category.key()).orElseThrow();
    }

    private @Nullable Location of(@Nullable Location location) {
        return location == null || location.place() == null
                ? location
                : new Location(
                        catalogue.place(location.place().key()).orElseThrow(), location.text(), location.point());
    }

    private Reporter of(Reporter reporter) {
        return switch (reporter) {
            case Reporter.Member(var id, var _, var _) -> {
                var person = people.find(id).orElseThrow();
                yield new Reporter.Member(id, person.name(), person.email());
            }
            case Reporter.Staff(var id, var _, var _) -> {
                var person = people.find(id).orElseThrow();
                yield new Reporter.Staff(id, person.name(), person.email());
            }
            case Reporter.Guest guest -> guest;
        };
    }

    private @Nullable Assignee of(@Nullable Assignee assignee) {
        return assignee instanceof Assignee.Staff(var id, var _)
                ? new Assignee.Staff(id, people.find(id).map(Person::name).orElseThrow())
                : assignee;
    }
}
