package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import org.sexton.application.port.out.Presence;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketId;

public final class InMemoryPresence implements Presence {

    private record Place(TicketId ticket, PersonId person) {}

    private record Stay(Instant came, Instant seen) {}

    private final Table<Place, Stay> stays;

    public InMemoryPresence(InMemoryUnitOfWork work) {
        stays = new Table<>(work);
    }

    @Override
    public void see(TicketId ticket, PersonId person, Instant now, Instant stale) {
        stays.rows().entrySet().stream()
                .filter(stay -> stay.getKey().person().equals(person)
                        && stay.getValue().seen().isBefore(stale))
                .map(Entry::getKey)
                .toList()
                .forEach(stays::remove);
        var place = new Place(ticket, person);
        stays.put(place, new Stay(stays.get(place).map(Stay::came).orElse(now), now));
    }

    @Override
    public void leave(TicketId ticket, PersonId person) {
        stays.remove(new Place(ticket, person));
    }

    void erase(PersonId person) {
        stays.removeIf((place, _) -> place.person().equals(person));
    }

    @Override
    public List<PersonId> at(TicketId ticket, Instant since) {
        return stays.rows().entrySet().stream()
                .filter(stay -> stay.getKey().ticket().equals(ticket)
                        && !stay.getValue().seen().isBefore(since))
                .sorted(Comparator.comparing(
                                (Entry<Place, Stay> stay) -> stay.getValue().came())
                        .thenComparing(stay -> stay.getKey().person().toString()))
                .map(stay -> stay.getKey().person())
                .toList();
    }
}
