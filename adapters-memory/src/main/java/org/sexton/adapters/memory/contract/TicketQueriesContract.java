package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketLinks;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.application.query.Total;
import org.sexton.domain.administration.PlaceTree;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

public abstract class TicketQueriesContract extends PortContract {

    private static final int COUNT = 60;

    private final List<Person> staff = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();

    /** Some dozens of tickets, many alike in every sorted field, half of them changed since. */
    private List<TicketSnapshot> someTickets() {
        categories.addAll(List.of(new Category(new Key("heating"), "Heating"), new Category(new Key("gas"), "Gas")));
        stored(() -> addCategories(categories));
        places.add(place("hall", "Hall", null));
        places.add(place("kitchen", "Hall / Kitchen", places.getFirst()));
        places.add(place("oven", "Hall / Kitchen / Oven", places.get(1)));
        places.add(place("yard", "Yard", null));
        staff.addAll(List.of(person("Tom", Role.STAFF), person("Maeve", Role.ADMIN)));
        var random = new RandomTickets(11, catalogue.statuses(), categories, places, staff, person("Ann", Role.MEMBER));
        var openings = random.next(COUNT).stream()
                .map(ticket -> opening(ticket, ids.nextReference(), RandomTickets.EPOCH.plusMillis(9)))
                .map(Change.class::cast)
                .toList();
        stored(() -> tickets.commitAll(openings));
        stored(() -> openings.stream().limit(COUNT / 2).forEach(opening -> {
            var reference = opening.after().reference();
            var moment = random.moment().plusMillis(10);
            tickets.commit(
                    change(reference, moment, new Move.Rename(random.next().title() + " again")));
        }));
        for (int i = 0; i < COUNT; i += 7) {
            merged(reference(openings, i), reference(openings, i + 3));
        }
        return openings.stream()
                .map(opening -> queries.find(opening.after().reference()).orElseThrow())
                .toList();
    }

    private static TicketReference reference(List<Change> openings, int number) {
        return openings.get(number).after().reference();
    }

    static Stream<TicketSort> sorts() {
        return Stream.of(TicketSort.By.values())
                .flatMap(by -> Stream.of(new TicketSort(by, false), new TicketSort(by, true)));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pages_of_every_length_partition_the_list_in_its_order(TicketSort sort) {
        var all = someTickets();
        var inOrder = all.stream()
                .filter(ticket -> !ticket.isSetAside())
                .sorted(NaiveList.order(sort))
                .toList();

        for (int limit : IntStream.concat(IntStream.rangeClosed(1, 11), IntStream.rangeClosed(COUNT - 1, COUNT + 1))
                .toArray()) {
            assertThat(paged(TicketFilter.ALL, sort, limit))
                    .as("pages of %d", limit)
                    .isEqualTo(inOrder);
        }
    }

    private List<TicketSnapshot> paged(TicketFilter filter, TicketSort sort, int limit) {
        var items = new ArrayList<TicketSnapshot>();
        @Nullable TicketPosition after = null;
        do {
            var page = queries.page(filter, sort, limit, after);
            assertThat(page.items()).hasSizeBetween(after == null ? 0 : 1, limit);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }

    @Test
    void filters_alone_and_together_choose_what_a_plain_reading_of_them_does() {
        var all = someTickets();
        var filters = new RandomFilters(new SplittableRandom(5), catalogue, staff, RandomTickets.EPOCH);
        var naive = new NaiveList(all, places);
        var chosen = 0;

        for (var filter : filters.next(400)) {
            var expected = naive.matching(filter);
            var page = queries.page(filter, TicketSort.LATEST_FIRST, 200, null);
            assertThat(page.items()).as("%s", filter).isEqualTo(expected);
            assertThat(page.total()).as("%s", filter).isEqualTo(new Total(expected.size(), true));
            chosen += expected.isEmpty() || expected.size() == all.size() ? 0 : 1;
        }
        assertThat(chosen).as("filters that choose some and leave some").isGreaterThan(100);
    }

    @Test
    void pages_of_a_filtered_list_partition_it_too() {
        var naive = new NaiveList(someTickets(), places);
        var filters = new RandomFilters(new SplittableRandom(6), catalogue, staff, RandomTickets.EPOCH);

        for (var filter : filters.next(40)) {
            assertThat(paged(filter, TicketSort.LATEST_FIRST, 3)).isEqualTo(naive.matching(filter));
        }
    }

    @Test
    void text_finds_words_from_their_beginning_whatever_case_and_accents() {
        var hall = place("hall", "Pfarrhaus / Küche", null);
        var bath = opened(titled("Łazienka: drzwi się nie zamykają")).reference();
        var kitchen = opened(titled("Tap leaks")).reference();
        changed(kitchen, new Move.Relocate(new Location(hall, "Behind Mary's altar", null)));
        var described = opened(titled("Lamp")).reference();
        changed(described, new Move.Describe("e-mail from bob@example.org\n100% dark; 'half' off"));

        assertThat(found("lazienka")).containsExactly(bath);
        assertThat(found("ŁAZ zamykaja")).containsExactly(bath);
        assertThat(found("kuche tap")).containsExactly(kitchen);
        assertThat(found("behind altar mary")).containsExactly(kitchen);
        assertThat(found("100 % half example")).containsExactly(described);
        assertThat(found("bob@example.org")).containsExactly(described);
        assertThat(found("ark")).isEmpty();
        assertThat(found("tap lamp")).isEmpty();
        assertThat(found("' & | ! ( ) : * \\ <->")).hasSize(3);
        assertThat(found("  ")).hasSize(3);
    }

    @Test
    void text_finds_what_is_there_now_and_not_what_was() {
        var ticket = opened(titled("Door")).reference();
        changed(ticket, new Move.Rename("Window"));

        assertThat(found("door")).isEmpty();
        assertThat(found("window")).containsExactly(ticket);
    }

    @Test
    void a_typed_reference_finds_its_ticket() {
        var reference = new TicketReference("7K0-QF1");
        stored(() -> tickets.commit(opening(titled("Door"), reference)));
        opened(titled("Lamp"));

        for (var typed : List.of("7K0-QF1", "7k0qf1", " 7kO-qfI ", "7k0", "7k0-qf", "7K0Q", "door 7k0qf1")) {
            assertThat(found(typed)).as(typed).containsExactly(reference);
        }
        assertThat(found("7k1")).isEmpty();
    }

    private List<TicketReference> found(String text) {
        return queries.page(NaiveList.text(text), TicketSort.LATEST_FIRST, 50, null).items().stream()
                .map(TicketSnapshot::reference)
                .toList();
    }

    @Test
    void a_merged_ticket_is_in_no_list_but_that_of_the_merged_and_found_by_its_reference() {
        var tap = opened(titled("Tap leaks")).reference();
        var sink = opened(titled("Tap drips")).reference();
        merged(tap, sink);

        assertThat(found("tap")).containsExactly(sink);
        assertThat(found("  ")).containsExactly(sink);
        assertThat(found(tap.value())).containsExactly(tap);
        assertThat(found(tap.value().toLowerCase(Locale.ROOT).replace("-", ""))).containsExactly(tap);
        var merged = new TicketFilter(
                "tap", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, true);
        assertThat(queries.page(merged, TicketSort.LATEST_FIRST, 50, null).items())
                .containsExactly(queries.find(tap).orElseThrow());

        takenOut(tap, sink);
        assertThat(found("tap")).containsExactlyInAnyOrder(tap, sink);
    }

    @Test
    void a_ticket_knows_what_it_is_tied_to_from_either_side() {
        var tap = opened(titled("Tap"));
        var sink = opened(titled("Sink"));
        var drain = opened(titled("Drain"));
        var roof = opened(titled("Roof"));
        merged(tap.reference(), sink.reference());
        merged(drain.reference(), sink.reference());
        related(sink.reference(), roof.reference(), true);

        assertThat(ties(tap)).isEqualTo(new TicketLinks(now(sink), List.of(), List.of()));
        assertThat(ties(sink).duplicates()).containsExactlyInAnyOrder(now(tap), now(drain));
        assertThat(ties(sink).related()).containsExactly(now(roof));
        assertThat(ties(roof)).isEqualTo(new TicketLinks(null, List.of(), List.of(now(sink))));
        assertThat(queries.links(new TicketReference("AAA-AAA"))).isEmpty();

        takenOut(tap.reference(), sink.reference());
        related(roof.reference(), sink.reference(), false);
        assertThat(ties(sink)).isEqualTo(new TicketLinks(null, List.of(now(drain)), List.of()));
        for (var untied : List.of(tap, roof)) {
            assertThat(ties(untied)).isEqualTo(new TicketLinks(null, List.of(), List.of()));
        }
    }

    private TicketLinks ties(TicketSnapshot ticket) {
        return queries.links(ticket.reference()).orElseThrow();
    }

    private TicketSnapshot now(TicketSnapshot ticket) {
        return queries.find(ticket.reference()).orElseThrow();
    }

    @Test
    void labels_and_names_are_those_of_today() {
        var tom = person("Tom", Role.STAFF);
        var ticket = opened(titled("Door"));
        changed(ticket.reference(), new Move.Assign(new Assignee.Staff(tom.id(), tom.name())));
        saved(tom.withProfile(new EmailAddress("thomas@example.org"), true, "Thomas"));

        assertThat(queries.find(ticket.reference()).orElseThrow().assignee())
                .isEqualTo(new Assignee.Staff(tom.id(), "Thomas"));
        assertThat(queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 1, null)
                        .items()
                        .getFirst()
                        .assignee())
                .isEqualTo(new Assignee.Staff(tom.id(), "Thomas"));
    }

    @Test
    void a_reporter_is_shown_with_the_address_of_today() {
        var ann = person("Ann", Role.MEMBER);
        var bare = titled("Door");
        var ticket = opened(new NewTicket(
                bare.title(),
                bare.description(),
                bare.status(),
                Priority.LOW,
                null,
                null,
                false,
                new Reporter.Member(ann.id(), ann.name(), ann.email()),
                null,
                null,
                null));
        saved(ann.withProfile(null, false, "Erased"));

        assertThat(queries.find(ticket.reference()).orElseThrow().reporter())
                .isEqualTo(new Reporter.Member(ann.id(), "Erased", null));
    }

    @Test
    void a_missing_ticket_has_neither_state_nor_history() {
        assertThat(queries.find(new TicketReference("AAA-AAA"))).isEmpty();
        assertThat(queries.events(new TicketReference("AAA-AAA"))).isEmpty();
    }

    @Test
    void an_empty_list_has_one_empty_page() {
        var page = queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 50, null);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
        assertThat(page.total()).isEqualTo(new Total(0, true));
    }

    @Test
    void a_total_is_exact_up_to_ten_thousand() {
        var openings = IntStream.range(0, Total.CAP)
                .mapToObj(i -> opening(titled("Door"), TicketReference.of(i)))
                .toList();
        stored(() -> tickets.commitAll(openings));
        assertThat(total()).isEqualTo(new Total(Total.CAP, true));

        stored(() -> tickets.commit(opening(titled("Door"), TicketReference.of(Total.CAP))));
        assertThat(total()).isEqualTo(new Total(Total.CAP, false));
    }

    private Total total() {
        return queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 1, null).total();
    }

    /** A day with nothing but its midnight: bounds are inclusive below, exclusive above. */
    @Test
    void created_bounds_include_the_first_and_leave_out_the_last_moment() {
        var opening = opening(titled("Door"), ids.nextReference(), NOW);
        stored(() -> tickets.commit(opening));

        assertThat(createdBetween(NOW, NOW.plusMillis(1))).isEqualTo(1);
        assertThat(createdBetween(NOW.minusMillis(1), NOW)).isZero();
        assertThat(createdBetween(NOW.plusMillis(1), NOW.plusMillis(2))).isZero();
    }

    private int createdBetween(Instant from, Instant to) {
        return queries.page(NaiveList.created(from, to), TicketSort.LATEST_FIRST, 1, null)
                .items()
                .size();
    }

    @Test
    void what_tickets_use_is_counted_by_itself() {
        var all = someTickets();
        var usage = queries.usage();

        assertThat(usage.statuses())
                .isEqualTo(counted(all.stream().map(ticket -> ticket.status().key())));
        assertThat(usage.categories())
                .isEqualTo(counted(all.stream()
                        .flatMap(ticket -> Stream.ofNullable(ticket.category()))
                        .map(Category::key)));
        assertThat(usage.places())
                .isEqualTo(counted(all.stream()
                        .flatMap(ticket -> Stream.ofNullable(ticket.location()))
                        .flatMap(location -> Stream.ofNullable(location.place()))
                        .map(Place::key)));
    }

    private static Map<Key, Long> counted(Stream<Key> keys) {
        return keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void tickets_are_found_by_what_their_places_are_called_now() {
        someTickets();
        var before = listed("hall");
        var renamed = List.of(new Key("hall"), new Key("kitchen"), new Key("oven"));
        stored(() -> {
            var wish = new PlaceTree.Wish("Scheune", null, false, null, null);
            catalogue.commit(ok(new PlaceTree(catalogue.keptPlaces()).change(new Key("hall"), wish, pen()))
                    .orElseThrow());
            tickets.refreshWords(renamed);
        });

        var there = new TicketFilter(
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new Key("hall")),
                null,
                null,
                null,
                null,
                null,
                false);
        assertThat(listed("scheune"))
                .hasSizeGreaterThan(3)
                .isEqualTo(queries.page(there, TicketSort.LATEST_FIRST, TicketPage.MAX_LIMIT, null)
                        .items());
        assertThat(listed("hall")).hasSizeLessThan(before.size());
    }

    private List<TicketSnapshot> listed(String word) {
        var filter = new TicketFilter(
                word, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, false);
        return queries.page(filter, TicketSort.LATEST_FIRST, TicketPage.MAX_LIMIT, null)
                .items();
    }
}
