package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.query.PersonFilter;
import org.sexton.application.query.PersonPage;
import org.sexton.application.query.PersonView;
import org.sexton.application.query.Total;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Phase;

public final class InMemoryPeopleQueries implements PeopleQueries {

    private final InMemoryPeople people;
    private final InMemorySessions sessions;
    private final InMemoryTickets tickets;

    public InMemoryPeopleQueries(InMemoryPeople people, InMemorySessions sessions, InMemoryTickets tickets) {
        this.people = people;
        this.sessions = sessions;
        this.tickets = tickets;
    }

    @Override
    public PersonPage page(PersonFilter filter, int limit, @Nullable PersonId after) {
        var all = people.all()
                .filter(person -> isAsked(person, filter))
                .sorted(comparing((Person person) -> person.id().toString()).reversed())
                .toList();
        var rest = all.stream()
                .filter(person -> after == null || person.id().toString().compareTo(after.toString()) < 0)
                .toList();
        var items = rest.stream().limit(limit).map(this::view).toList();
        var next = rest.size() > limit ? items.getLast().person().id() : null;
        return new PersonPage(items, next, Total.of(all.size()));
    }

    private static boolean isAsked(Person person, PersonFilter filter) {
        var part = filter.text().toLowerCase(Locale.ROOT);
        return !person.isErased()
                && (filter.roles().isEmpty() || filter.roles().contains(person.role()))
                && (person.name().toLowerCase(Locale.ROOT).contains(part)
                        || person.email() != null && person.email().value().contains(part));
    }

    @Override
    public Optional<PersonView> find(PersonId id) {
        return people.find(id).map(this::view);
    }

    private PersonView view(Person person) {
        var open = tickets.states()
                .filter(ticket -> !ticket.isSetAside() && ticket.status().phase() == Phase.OPEN)
                .filter(ticket -> ticket.assignee() instanceof Assignee.Staff(var id, var _) && id.equals(person.id()))
                .count();
        return new PersonView(person, sessions.lastSignIn(person.id()).orElse(null), open);
    }
}
