package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.person.PersonId;

public final class InMemoryDigestItems implements DigestItems {

    private final IdSource ids;
    private final Table<UUID, DigestItem> items;

    public InMemoryDigestItems(InMemoryUnitOfWork work, IdSource ids) {
        this.ids = ids;
        items = new Table<>(work);
    }

    @Override
    public void add(List<DigestItem> more) {
        more.forEach(item -> items.put(ids.nextId(), item));
    }

    @Override
    public Set<PersonId> waiting(Instant before) {
        return from(before).map(entry -> entry.getValue().person()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<DigestItem> take(PersonId person, Instant before) {
        var taken = from(before)
                .filter(entry -> entry.getValue().person().equals(person))
                .toList();
        taken.forEach(entry -> items.remove(entry.getKey()));
        return taken.stream().map(Entry::getValue).toList();
    }

    void erase(PersonId person) {
        items.removeIf((_, item) -> item.person().equals(person));
    }

    private Stream<Entry<UUID, DigestItem>> from(Instant before) {
        return items.rows().entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before));
    }
}
