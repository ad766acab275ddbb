package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.person.PersonId;

public final class InMemoryMailWishes implements MailWishesStore {

    private final Table<PersonId, MailWishes> wishes;
    private final Table<Digest, Mailed> links;

    private record Mailed(StopLink link, Instant at) {}

    public InMemoryMailWishes(InMemoryUnitOfWork work) {
        wishes = new Table<>(work);
        links = new Table<>(work);
    }

    @Override
    public Map<PersonId, MailWishes> of(Collection<PersonId> people) {
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person, person -> wishes.get(person).orElse(MailWishes.DEFAULT)));
    }

    @Override
    public void save(PersonId person, MailWishes chosen) {
        wishes.put(person, chosen);
    }

    @Override
    public void addLink(StopLink link, Digest token, Instant now) {
        links.put(token, new Mailed(link, now));
    }

    @Override
    public Optional<StopLink> behind(Digest token) {
        return links.get(token).map(Mailed::link);
    }

    void erase(PersonId person) {
        wishes.remove(person);
        links.removeIf((_, mailed) -> mailed.link().person().equals(person));
    }

    @Override
    public int forgetLinks(Instant then) {
        var old = links.rows().entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(then))
                .map(Entry::getKey)
                .toList();
        old.forEach(links::remove);
        return old.size();
    }
}
