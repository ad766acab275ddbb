package org.sexton.adapters.memory.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Status;

/** Tickets of every shape, the same for the same seed; few distinct values, so that many are alike. */
final class RandomTickets {

    static final List<String> WORDS = List.of(
            "Door", "dôor", "leak", "LEAKING", "the", "Łazienka", "lamp", "über", "uber", "7k3", "x-ray", "roof");
    static final Instant EPOCH = Instant.parse("2024-02-28T23:59:59.999Z");
    static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private final SplittableRandom random;
    private final List<Status> statuses;
    private final List<Category> categories;
    private final List<Place> places;
    private final List<Person> staff;
    private final Person member;
    private int imported;

    RandomTickets(
            long seed,
            List<Status> statuses,
            List<Category> categories,
            List<Place> places,
            List<Person> staff,
            Person member) {
        random = new SplittableRandom(seed);
        this.statuses = statuses;
        this.categories = categories;
        this.places = places;
        this.staff = staff;
        this.member = member;
    }

    List<NewTicket> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    NewTicket next() {
        var status = one(statuses);
        return new NewTicket(
                words(1 + random.nextInt(2)),
                random.nextBoolean() ? "" : words(3) + "\n" + words(2),
                status,
                one(List.of(Priority.values())),
                maybe(() -> one(categories)),
                maybe(this::location),
                random.nextBoolean(),
                reporter(),
                maybe(this::assignee),
                maybe(() -> DAY.plusDays(random.nextInt(3))),
                maybe(() -> origin(status)));
    }

    /** One of few moments, on both sides of midnight, some in the same millisecond. */
    Instant moment() {
        return EPOCH.plusMillis(random.nextInt(4));
    }

    private Location location() {
        return switch (random.nextInt(4)) {
            case 0 -> new Location(one(places), null, null);
            case 1 -> new Location(null, words(2), null);
            case 2 -> new Location(null, null, new Point(51.475541, -0.03261));
            default -> new Location(one(places), words(1), new Point(-33.1, 18.000001));
        };
    }

    private Reporter reporter() {
        return switch (random.nextInt(4)) {
            case 0 -> new Reporter.Member(member.id(), member.name(), member.email());
            case 1 -> {
                var person = one(staff);
                yield new Reporter.Staff(person.id(), person.name(), person.email());
            }
            case 2 -> new Reporter.Guest("Mr Bell", new EmailAddress("bell@example.org"));
            default -> new Reporter.Guest(null, null);
        };
    }

    private Assignee assignee() {
        var person = one(staff);
        return random.nextBoolean()
                ? new Assignee.Staff(person.id(), person.name())
                : new Assignee.Named("Bob the plumber");
    }

    private Origin origin(Status status) {
        var reported = moment();
        var later = moment();
        var resolved = status.phase() == Phase.RESOLVED && !later.isBefore(reported) ? later : null;
        return new Origin("old desk", Integer.toString(++imported), reported, resolved);
    }

    private String words(int count) {
        return Stream.generate(() -> one(WORDS)).limit(count).collect(Collectors.joining(" "));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> some) {
        return random.nextBoolean() ? some.get() : null;
    }
}
