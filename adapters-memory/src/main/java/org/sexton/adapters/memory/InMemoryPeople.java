package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sexton.application.port.out.People;
import org.sexton.application.query.Doings;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.administration.PeopleChange;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

public final class InMemoryPeople implements People {

    private final InMemoryAdminLog log;
    private final Table<PersonId, Person> people;
    private final Table<Identity, PersonId> identities;

    private record Identity(String issuer, String subject) {}

    public InMemoryPeople(InMemoryUnitOfWork work, InMemoryAdminLog log) {
        this.log = log;
        people = new Table<>(work);
        identities = new Table<>(work);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people.get(id);
    }

    @Override
    public List<Person> all(Collection<PersonId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        return all().filter(person -> person.emailVerified() && email.equals(person.email()))
                .findFirst();
    }

    @Override
    public Optional<Person> findByIdentity(String issuer, String subject) {
        return identities.get(new Identity(issuer, subject)).flatMap(this::find);
    }

    @Override
    public boolean hasAdmin() {
        return !activeAdmins().isEmpty();
    }

    @Override
    public Set<PersonId> activeAdmins() {
        return all().filter(person -> person.active() && person.role() == Role.ADMIN)
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void commit(PeopleChange change) {
        log.append(change.event());
        save(change.person());
    }

    @Override
    public void save(Person person) {
        var email = person.email();
        if (email != null && person.emailVerified()) {
            findByEmail(email).filter(other -> !other.id().equals(person.id())).ifPresent(other -> {
                throw new IllegalStateException("the address belongs to " + other.id());
            });
        }
        people.put(person.id(), person);
    }

    @Override
    public void link(PersonId id, String issuer, String subject) {
        var identity = new Identity(issuer, subject);
        identities.get(identity).filter(owner -> !owner.equals(id)).ifPresent(owner -> {
            throw new IllegalStateException("the identity belongs to " + owner);
        });
        if (people.get(id).isEmpty()) {
            throw new IllegalStateException("nobody is " + id);
        }
        identities.put(identity, id);
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    @Override
    public List<Person> assignable(String text, int limit) {
        var part = SearchWords.fold(text);
        return all().filter(Person::isAssignable)
                .filter(person -> SearchWords.fold(person.name()).contains(part)
                        || person.email() != null && person.email().value().contains(part))
                .sorted(comparing((Person person) -> SearchWords.fold(person.name()))
                        .thenComparing(person -> person.id().toString()))
                .limit(limit)
                .toList();
    }

    List<Doings.Identity> identitiesOf(PersonId person) {
        return identities.rows().entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(entry -> new Doings.Identity(
                        entry.getKey().issuer(), entry.getKey().subject()))
                .sorted(comparing(Doings.Identity::issuer).thenComparing(Doings.Identity::subject))
                .toList();
    }

    void erase(PersonId person) {
        identities.removeIf((_, owner) -> owner.equals(person));
        find(person).ifPresent(known -> people.put(person, known.erased()));
    }

    Stream<Person> all() {
        return people.rows().values().stream();
    }
}
