package org.sexton.adapters.memory.contract;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketFilter.AssigneeFilter;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Status;

/** Filters with none, one or some of their conditions. */
final class RandomFilters {

    private static final int CONDITIONS = 12;

    private final SplittableRandom random;
    private final Catalogue catalogue;
    private final List<Person> staff;
    private final Instant epoch;

    RandomFilters(SplittableRandom random, Catalogue catalogue, List<Person> staff, Instant epoch) {
        this.random = random;
        this.catalogue = catalogue;
        this.staff = staff;
        this.epoch = epoch;
    }

    /** The first ones have a single condition each, the later ones mostly two or three. */
    List<TicketFilter> next(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> with(i < 5 * CONDITIONS ? 1 << i % CONDITIONS : few()))
                .toList();
    }

    private int few() {
        return random.nextInt(1 << CONDITIONS) & (random.nextInt(1 << CONDITIONS) | 1 << random.nextInt(CONDITIONS));
    }

    private TicketFilter with(int conditions) {
        return new TicketFilter(
                on(conditions, 0, this::text),
                some(
                        conditions,
                        1,
                        catalogue.statuses().stream().map(Status::key).toList()),
                some(conditions, 2, List.of(Phase.values())),
                some(conditions, 3, List.of(Priority.values())),
                some(conditions, 4, withUnknown(catalogue.categories().stream().map(Category::key))),
                some(conditions, 5, withUnknown(catalogue.places().stream().map(Place::key))),
                on(conditions, 6, this::assignee),
                on(conditions, 7, random::nextBoolean),
                on(conditions, 8, () -> epoch.plusMillis(random.nextInt(12))),
                on(conditions, 9, () -> epoch.plusMillis(random.nextInt(12))),
                on(conditions, 10, () -> one(staff).id()),
                (conditions >> 11 & 1) == 1);
    }

    private String text() {
        var word = one(RandomTickets.WORDS);
        return random.nextBoolean() ? word : word.substring(0, 2) + " " + one(RandomTickets.WORDS);
    }

    private AssigneeFilter assignee() {
        return random.nextBoolean()
                ? new AssigneeFilter.Nobody()
                : new AssigneeFilter.To(one(staff).id());
    }

    private static List<Key> withUnknown(Stream<Key> known) {
        return Stream.concat(known, Stream.of(new Key("unknown"))).toList();
    }

    private <T> Set<T> some(int conditions, int bit, List<T> values) {
        var chosen = new HashSet<T>();
        if ((conditions >> bit & 1) == 1) {
            chosen.add(one(values));
            chosen.add(one(values));
        }
        return chosen;
    }

    private static <T> @Nullable T on(int conditions, int bit, Supplier<T> value) {
        return (conditions >> bit & 1) == 1 ? value.get() : null;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
