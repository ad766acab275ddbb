package org.sexton.domain.administration;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketId;

/**
 * Forgets people. The entry tells which person by their id, which says nothing once they are forgotten, and which events of
 * which tickets were blanked: whoever verifies the log tells by it what was erased by right from what was tampered with.
 */
public final class Forgetting {

    private static final String USER = "user";
    private static final String BLANKED = "blanked";
    private static final Comparator<TicketId> BY_TEXT = Comparator.comparing(TicketId::toString);

    private final Set<PersonId> activeAdmins;

    public Forgetting(Set<PersonId> activeAdmins) {
        this.activeAdmins = Set.copyOf(activeAdmins);
    }

    /**
     * Refuses ({@code Conflict}) whoever would forget themselves, and to forget the last active admin.
     *
     * @param id names the erasure
     * @param person whom; null for somebody without an account
     * @param blanked the events whose payload goes
     */
    public Outcome<PersonErasure> forget(
            UUID id, @Nullable PersonId person, Map<TicketId, ? extends SortedSet<Long>> blanked, Pen pen) {
        return refusal(person, pen)
                .<Outcome<PersonErasure>>map(Outcome::refused)
                .orElseGet(() -> Outcome.ok(record(id, person, blanked, pen)));
    }

    /** Why this person can't be forgotten by the pen's author; empty where they can. */
    public Optional<Refusal> refusal(@Nullable PersonId person, Pen pen) {
        if (person == null) {
            return Optional.empty();
        }
        if (pen.by().person().filter(person::equals).isPresent()) {
            return Optional.of(new Refusal.Conflict("Nobody erases themselves: another admin has to do it."));
        }
        if (activeAdmins.equals(Set.of(person))) {
            return Optional.of(new Refusal.Conflict("This is the last active admin: there is always one."));
        }
        return Optional.empty();
    }

    private static PersonErasure record(
            UUID id, @Nullable PersonId person, Map<TicketId, ? extends SortedSet<Long>> blanked, Pen pen) {
        var sorted = new TreeMap<TicketId, SortedSet<Long>>(BY_TEXT);
        blanked.forEach((ticket, sequences) -> sorted.put(ticket, Collections.unmodifiableSortedSet(sequences)));
        var details = new ArrayList<Detail>();
        if (person != null) {
            details.add(new Detail(USER, null, person.toString()));
        }
        sorted.forEach((ticket, sequences) -> details.add(new Detail(BLANKED, null, ticket + ":" + list(sequences))));
        var event = AdminEvent.record(pen, new Subject(Kind.ERASURE, id.toString()), Type.ERASED, details);
        return new RecordedPersonErasure(Collections.unmodifiableSortedMap(sorted), event);
    }

    private static String list(SortedSet<Long> sequences) {
        return sequences.stream().map(Object::toString).collect(joining(","));
    }

    static SortedMap<TicketId, SortedSet<Long>> read(AdminEvent entry) {
        var blanked = new TreeMap<TicketId, SortedSet<Long>>(BY_TEXT);
        if (entry.type() == Type.ERASED) {
            for (var detail : entry.changes()) {
                if (detail.field().equals(BLANKED) && detail.to() instanceof String told) {
                    var parts = List.of(told.split(":", 2));
                    blanked.put(new TicketId(UUID.fromString(parts.getFirst())), sequences(parts.getLast()));
                }
            }
        }
        return blanked;
    }

    private static SortedSet<Long> sequences(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
