package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Week;
import org.sexton.application.query.PublicFigures;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.PublicReport;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.application.query.Total;
import org.sexton.domain.administration.PlaceTree;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Role;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.PublicPhoto;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.Visibility;

public abstract class PublicTicketsContract extends PortContract {

    private static final Instant LATER = NOW.plusSeconds(600);

    @Test
    void what_the_privacy_rules_say_is_public_is_what_the_public_finds_whatever_happens_to_tickets() {
        var random = new SplittableRandom(11);
        var categories = List.of(new Category(new Key("heating"), "Heating"), new Category(new Key("gas"), "Gas"));
        stored(() -> addCategories(categories));
        var hall = place("hall", "Hall", null);
        var tickets = new RandomTickets(
                        11,
                        catalogue.statuses(),
                        categories,
                        List.of(hall, place("kitchen", "Hall / Kitchen", hall)),
                        List.of(person("Tom", Role.STAFF)),
                        person("Ann", Role.MEMBER))
                .next(30).stream()
                        .map(this::opened)
                        .map(TicketSnapshot::reference)
                        .toList();

        for (int step = 0; step < 300; step++) {
            happen(tickets.get(random.nextInt(tickets.size())), random, NOW.plusSeconds(step));
        }

        for (var reference : tickets) {
            assertThat(publicTickets.find(reference)).as("%s", reference).isEqualTo(expected(reference));
            assertThatPicturesAreThoseOfTheRules(reference);
        }
        var visible = tickets.stream().filter(it -> expected(it).isPresent()).count();
        assertThat(publicTickets.page(PublicFilter.ALL, 200, null).items()).hasSize((int) visible);
        assertThat(visible).isBetween(1L, 29L);
    }

    /** From each shape into each, itself included, and commented in each: whatever is written, nothing stays behind. */
    @Test
    void on_any_way_from_one_shape_to_another_the_public_finds_what_the_privacy_rules_say() {
        var shapes = Shape.all(catalogue, town());
        var reference = opened(titled("Call 0151 496 0185")).reference();
        photographed(reference, true, NOW);
        photographed(reference, false, NOW);
        var commented = new HashSet<Shape>();
        int step = 0;
        for (int next : nextToEach(shapes.size())) {
            var shape = shapes.get(next);
            moved(reference, NOW.plusSeconds(++step), shape.moves());
            assertThatTheRulesHold(reference);
            if (commented.add(shape)) {
                for (var visibility : Visibility.values()) {
                    commented(reference, "By 0151 496 0185", visibility, NOW.plusSeconds(++step));
                    assertThatTheRulesHold(reference);
                }
                // leaves the first shown from each shape to each, the second from every other
                for (boolean approved : new boolean[] {false, true}) {
                    approved(reference, 1, approved, NOW.plusSeconds(++step));
                    assertThatTheRulesHold(reference);
                }
                approved(reference, 2, commented.size() % 2 == 0, NOW.plusSeconds(++step));
                assertThatTheRulesHold(reference);
            }
        }
        assertThat(commented).hasSize(24);
    }

    private void assertThatTheRulesHold(TicketReference reference) {
        var expected = expected(reference);
        assertThat(publicTickets.find(reference)).isEqualTo(expected);
        assertThatPicturesAreThoseOfTheRules(reference);
        var listed = expected.map(PublicReport::ticket).stream().toList();
        assertThat(publicTickets.page(PublicFilter.ALL, 10, null).items()).isEqualTo(listed);
        assertThat(publicTickets.page(searching("kitchen"), 10, null).items())
                .isEqualTo(listed.stream()
                        .filter(it -> SearchWords.query("kitchen").finds(it))
                        .toList());
        assertThat(publicTickets.page(searching("0151"), 10, null).items()).isEmpty();
    }

    @Test
    void the_public_finds_reports_by_what_their_places_are_called_now_and_no_hidden_one() {
        var kitchen = town();
        var open = at(kitchen, "Tap", false);
        var hidden = at(kitchen, "Safe", true);
        stored(() -> {
            var wish = new PlaceTree.Wish("Scheune", null, false, null, null);
            catalogue.commit(ok(new PlaceTree(catalogue.keptPlaces()).change(new Key("hall"), wish, pen()))
                    .orElseThrow());
            tickets.refreshWords(List.of(new Key("hall"), new Key("kitchen")));
        });

        assertThat(publicTickets.page(searching("scheune"), 10, null).items())
                .extracting(PublicTicket::reference)
                .containsExactly(open);
        assertThat(publicTickets.page(searching("hall"), 10, null).items()).isEmpty();
        assertThat(publicTickets.find(hidden)).isEmpty();
        changed(hidden, new Move.MarkSensitive(false));
        assertThat(publicTickets.page(searching("scheune"), 10, null).items()).hasSize(2);
    }

    private TicketReference at(Place place, String title, boolean sensitive) {
        var ticket = opened(titled(title)).reference();
        changed(ticket, new Move.Relocate(new Location(place, null, null)), new Move.MarkSensitive(sensitive));
        return ticket;
    }

    private void assertThatPicturesAreThoseOfTheRules(TicketReference reference) {
        var shown = expected(reference).isPresent()
                ? photosOf(reference).filter(Photo::approved).toList()
                : List.<Photo>of();
        for (var size : PhotoSize.values()) {
            for (int rank = 1; rank <= shown.size(); rank++) {
                assertThat(publicTickets.picture(reference, rank, size))
                        .hasValue(picture(shown.get(rank - 1).id(), size));
            }
            assertThat(publicTickets.picture(reference, shown.size() + 1, size)).isEmpty();
        }
    }

    private Stream<Photo> photosOf(TicketReference reference) {
        return photos.of(queries.find(reference).orElseThrow().id()).photos().stream();
    }

    private static PublicFilter searching(String words) {
        return new PublicFilter(words, Set.of(), Set.of(), Set.of());
    }

    /** Numbers below {@code count}, so that each stands once right before each, itself included. */
    private static List<Integer> nextToEach(int count) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            order.add(i);
            for (int j = i + 1; j < count; j++) {
                order.addAll(List.of(i, j));
            }
        }
        order.add(0);
        return order;
    }

    @Test
    void each_combination_of_filters_finds_what_it_says_among_tickets_of_each_shape() {
        var shapes = Shape.all(catalogue, town());
        var references =
                shapes.stream().map(shape -> opened(shape.opened()).reference()).toList();
        var visible = references.stream()
                .flatMap(reference -> expected(reference).stream())
                .map(PublicReport::ticket)
                .sorted(Comparator.comparing(PublicPosition::of, PublicPosition.LATEST_FIRST))
                .toList();
        var searches = new ArrayList<String>(List.of("", "tap", "tap kit", "0151", "tel", "hall", "nothing"));
        searches.add(visible.getFirst().reference().value());
        references.stream()
                .filter(reference -> expected(reference).isEmpty())
                .limit(1)
                .forEach(hidden -> searches.add(hidden.value()));

        for (var search : searches) {
            for (var phases : subsets(List.of(Phase.values()))) {
                for (var categories : subsets(List.of(new Key("heating"), new Key("gas")))) {
                    for (var places : subsets(List.of(new Key("hall"), new Key("kitchen")))) {
                        var filter = new PublicFilter(search, phases, categories, places);
                        var page = publicTickets.page(filter, 200, null);
                        var expected = visible.stream()
                                .filter(ticket -> isMeant(ticket, filter))
                                .toList();
                        assertThat(page.items()).as("%s", filter).isEqualTo(expected);
                        assertThat(page.total()).as("%s", filter).isEqualTo(new Total(expected.size(), true));
                    }
                }
            }
        }
    }

    private static boolean isMeant(PublicTicket ticket, PublicFilter filter) {
        var category = Optional.ofNullable(ticket.category()).map(Category::key);
        var place = Optional.ofNullable(ticket.location()).flatMap(it -> Optional.ofNullable(it.place()));
        var asked = filter.places();
        return SearchWords.query(filter.text()).finds(ticket)
                && (filter.phases().isEmpty()
                        || filter.phases().contains(ticket.status().phase()))
                && (filter.categories().isEmpty()
                        || category.filter(filter.categories()::contains).isPresent())
                && (asked.isEmpty()
                        || place.filter(it ->
                                        asked.contains(it.key()) || it.parent() != null && asked.contains(it.parent()))
                                .isPresent());
    }

    private static <T> List<Set<T>> subsets(List<T> of) {
        return IntStream.range(0, 1 << of.size())
                .<Set<T>>mapToObj(bits -> IntStream.range(0, of.size())
                        .filter(i -> (bits >>> i & 1) == 1)
                        .mapToObj(of::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** What tickets have categories and places of. */
    private Place town() {
        stored(() -> addCategories(List.of(new Category(new Key("heating"), "Heating"))));
        return place("kitchen", "Hall / Kitchen", place("hall", "Hall", null));
    }

    private void happen(TicketReference reference, SplittableRandom random, Instant at) {
        var statuses = catalogue.statuses();
        var into = queries.find(reference).orElseThrow().mergedInto();
        if (into != null) {
            takenOut(reference, into.reference());
        }
        switch (random.nextInt(13)) {
            case 12 ->
                queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 20, null).items().stream()
                        .map(TicketSnapshot::reference)
                        .filter(other -> !other.equals(reference))
                        .skip(random.nextInt(10))
                        .findFirst()
                        .ifPresent(other -> merged(reference, other));
            case 0, 1 -> moved(reference, at, new Move.MarkSensitive(random.nextBoolean()));
            case 2 -> moved(reference, at, new Move.Rename("Title " + random.nextInt(5)));
            case 3 -> moved(reference, at, new Move.ChangeStatus(statuses.get(random.nextInt(statuses.size()))));
            case 4 -> moved(reference, at, new Move.Prioritise(Priority.values()[random.nextInt(4)]));
            case 5 -> moved(reference, at, new Move.Relocate(null));
            case 8 -> {
                if (photosOf(reference).count() < PhotoRules.PER_TICKET) {
                    photographed(reference, random.nextBoolean(), at);
                }
            }
            case 9, 10 -> onOne(reference, random, number -> approved(reference, number, random.nextBoolean(), at));
            case 11 -> onOne(reference, random, number -> removed(reference, number, at));
            case 6 -> commented(reference, "Note " + at, Visibility.INTERNAL, at);
            default -> commented(reference, "Comment " + at, Visibility.PUBLIC, at);
        }
    }

    private void onOne(TicketReference reference, SplittableRandom random, IntConsumer what) {
        var numbers = photosOf(reference).mapToInt(Photo::number).toArray();
        if (numbers.length > 0) {
            what.accept(numbers[random.nextInt(numbers.length)]);
        }
    }

    private Optional<PublicReport> expected(TicketReference reference) {
        return PrivacyRules.publicView(
                        queries.find(reference).orElseThrow(),
                        organisation.get().publicity())
                .map(ticket -> new PublicReport(
                        ticket,
                        queries.comments(reference).stream()
                                .flatMap(comment -> PrivacyRules.publicView(comment).stream())
                                .toList(),
                        photosOf(reference)
                                .flatMap(photo -> PrivacyRules.publicView(photo).stream())
                                .toList()));
    }

    private void moved(TicketReference reference, Instant at, Move... moves) {
        stored(() -> ok(tickets.find(reference).orElseThrow().apply(List.of(moves), Actor.SYSTEM, at, ids.nextSalt()))
                .ifPresent(tickets::commit));
    }

    private void commented(TicketReference reference, String body, Visibility visibility, Instant at) {
        stored(() -> tickets.commit(ok(tickets.find(reference)
                .orElseThrow()
                .comment(new CommentId(ids.nextId()), body, visibility, Actor.SYSTEM, at, ids.nextSalt()))));
    }

    @Test
    void figures_count_what_is_public_and_nothing_else() {
        var open = opened(titled("Leaking roof")).reference();
        var resolved = opened(titled("Leaking gutter")).reference();
        var done = new Move.ChangeStatus(catalogue.firstStatus(Phase.RESOLVED));
        moved(resolved, LATER, done);
        var hidden = opened(titled("Leaking safe")).reference();
        moved(hidden, LATER, done, new Move.MarkSensitive(true));
        merged(opened(titled("Leaking roof, too")).reference(), open);
        opened(new NewTicket(
                "Theft",
                "",
                catalogue.initialStatus(),
                Priority.NORMAL,
                null,
                null,
                true,
                new Reporter.Guest(null, null),
                null,
                null,
                null));

        var monday = LocalDate.parse("2026-11-16");
        var took = Duration.between(NOW, LATER);
        assertThat(publicTickets.figures(monday, monday.plusWeeks(1), ZoneOffset.UTC))
                .isEqualTo(new PublicFigures(1, List.of(new Week(monday, 2, 1)), new Span(1, took, took)));
        assertThat(publicTickets.figures(monday.minusWeeks(1), monday, ZoneOffset.UTC))
                .isEqualTo(new PublicFigures(1, List.of(), new Span(0, null, null)));
    }

    @Test
    void a_sensitive_ticket_is_not_there_nor_counted_nor_found_by_its_words() {
        var open = opened(titled("Leaking roof"));
        var hidden = opened(titled("Leaking safe"));
        moved(hidden.reference(), LATER, new Move.MarkSensitive(true));

        assertThat(publicTickets.find(hidden.reference())).isEmpty();
        assertThat(page(new PublicFilter("leaking", Set.of(), Set.of(), Set.of())))
                .containsExactly(open.reference());
        assertThat(page(new PublicFilter("safe", Set.of(), Set.of(), Set.of()))).isEmpty();
        assertThat(publicTickets.page(PublicFilter.ALL, 10, null).total()).isEqualTo(new Total(1, true));
    }

    @Test
    void a_merged_ticket_is_not_there_nor_counted_nor_found_and_comes_back_as_it_was() {
        var roof = opened(titled("Leaking roof")).reference();
        var gutter = opened(titled("Leaking gutter")).reference();
        commented(gutter, "We are on it", Visibility.PUBLIC, LATER);
        var before = publicTickets.find(gutter).orElseThrow();
        var target = publicTickets.find(roof);
        merged(gutter, roof);

        assertThat(publicTickets.find(gutter)).isEmpty();
        assertThat(publicTickets.find(roof)).isEqualTo(target);
        assertThat(page(searching("leaking"))).containsExactly(roof);
        assertThat(page(searching("gutter"))).isEmpty();
        assertThat(page(searching(gutter.value()))).isEmpty();
        assertThat(publicTickets.page(PublicFilter.ALL, 10, null).total()).isEqualTo(new Total(1, true));

        takenOut(gutter, roof);
        var back = publicTickets.find(gutter).orElseThrow();
        assertThat(back.comments()).isEqualTo(before.comments());
        assertThat(back.ticket().title()).isEqualTo(before.ticket().title());
        assertThat(publicTickets.find(roof)).isEqualTo(target);
        assertThat(page(searching("leaking"))).containsExactlyInAnyOrder(roof, gutter);
    }

    @Test
    void that_tickets_are_related_is_nothing_to_the_public() {
        var roof = opened(titled("Leaking roof")).reference();
        var gutter = opened(titled("Leaking gutter")).reference();
        var before = publicTickets.page(PublicFilter.ALL, 10, null);
        related(roof, gutter, true);

        assertThat(publicTickets.page(PublicFilter.ALL, 10, null)).isEqualTo(before);
    }

    @Test
    void a_ticket_that_is_sensitive_no_more_comes_back_with_its_public_comments_alone() {
        var reference = opened(titled("Door")).reference();
        moved(reference, LATER, new Move.MarkSensitive(true));
        commented(reference, "Among us", Visibility.INTERNAL, LATER);
        commented(reference, "We are on it", Visibility.PUBLIC, LATER.plusSeconds(1));
        moved(reference, LATER.plusSeconds(2), new Move.MarkSensitive(false));

        assertThat(publicTickets.find(reference).orElseThrow().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).isEqualTo("We are on it"));
    }

    @Test
    void photos_are_seen_once_they_are_approved_and_by_their_rank_among_those() {
        var reference = opened(titled("Door")).reference();
        photographed(reference, false, NOW);
        var second = photographed(reference, true, NOW);
        assertThat(publicTickets.find(reference).orElseThrow().photos()).containsExactly(new PublicPhoto(2048, 1024));
        assertThat(publicTickets.picture(reference, 1, PhotoSize.FULL)).hasValue(picture(second.id(), PhotoSize.FULL));
        assertThat(publicTickets.picture(reference, 2, PhotoSize.FULL)).isEmpty();

        removed(reference, 2, LATER);

        assertThat(publicTickets.find(reference).orElseThrow().photos()).isEmpty();
        assertThat(publicTickets.picture(reference, 1, PhotoSize.THUMB)).isEmpty();
    }

    @Test
    void photos_of_a_ticket_that_turns_sensitive_are_gone_with_it_and_come_back_with_it() {
        var reference = opened(titled("Door")).reference();
        photographed(reference, true, NOW);
        moved(reference, LATER, new Move.MarkSensitive(true));
        assertThat(publicTickets.picture(reference, 1, PhotoSize.FULL)).isEmpty();
        photographed(reference, true, LATER);

        moved(reference, LATER, new Move.MarkSensitive(false));

        assertThat(publicTickets.find(reference).orElseThrow().photos()).hasSize(2);
        assertThat(publicTickets.picture(reference, 2, PhotoSize.FULL)).isPresent();
    }

    @Test
    void a_photo_that_the_public_never_saw_moves_nothing_that_it_sees() {
        var reference = opened(titled("Door")).reference();
        var before = publicTickets.find(reference);
        photographed(reference, false, LATER);
        removed(reference, 1, LATER);
        assertThat(publicTickets.find(reference)).isEqualTo(before);

        photographed(reference, false, LATER);
        approved(reference, 2, true, LATER);

        assertThat(publicTickets.find(reference).orElseThrow().ticket().updatedAt())
                .isEqualTo(LATER);
    }

    @Test
    void what_staff_do_among_themselves_moves_nothing_that_the_public_sees() {
        var reference = opened(titled("Door")).reference();
        var before = publicTickets.find(reference);
        moved(reference, LATER, new Move.Prioritise(Priority.URGENT));
        commented(reference, "Among us", Visibility.INTERNAL, LATER);

        assertThat(publicTickets.find(reference)).isEqualTo(before);
        assertThat(queries.find(reference).orElseThrow().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void a_comment_that_was_written_anew_while_its_ticket_was_hidden_comes_back_as_it_reads_now() {
        var tom = person("Tom", Role.STAFF);
        var reference = opened(titled("Door")).reference();
        var said = ok(work.run(
                tom.actor(),
                () -> tickets.find(reference)
                        .orElseThrow()
                        .comment(
                                new CommentId(ids.nextId()),
                                "Bob coms",
                                Visibility.PUBLIC,
                                tom.actor(),
                                NOW,
                                ids.nextSalt())
                        .map(change -> {
                            tickets.commit(change);
                            return change.comment().orElseThrow();
                        })));
        changed(reference, new Move.MarkSensitive(true));
        work.run(
                tom.actor(),
                () -> tickets.find(reference)
                        .orElseThrow()
                        .rewrite(said, "Bob comes", tom.actor(), NOW.plusSeconds(61), ids.nextSalt())
                        .map(change -> tickets.commit(change.orElseThrow())));
        assertThat(publicTickets.find(reference)).isEmpty();
        changed(reference, new Move.MarkSensitive(false));

        assertThat(publicTickets.find(reference).orElseThrow().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).isEqualTo("Bob comes"));
    }

    @Test
    void a_public_comment_moves_the_ticket() {
        var reference = opened(titled("Door")).reference();
        commented(reference, "We are on it", Visibility.PUBLIC, LATER);

        assertThat(publicTickets.find(reference).orElseThrow().ticket().updatedAt())
                .isEqualTo(LATER);
    }

    @Test
    void filters_hold_together_and_a_place_holds_what_is_inside_it() {
        stored(() -> addCategories(List.of(new Category(new Key("heating"), "Heating"))));
        var heating = catalogue.categories().getFirst();
        var hall = place("hall", "Hall", null);
        var kitchen = place("kitchen", "Hall / Kitchen", hall);
        var inside = opened(at("Cold", heating, new Location(kitchen, null, null)));
        var elsewhere = opened(at("Cold", heating, new Location(null, "outside", null)));
        var other = opened(at("Cold", null, new Location(hall, null, null)));
        moved(
                other.reference(),
                LATER,
                new Move.ChangeStatus(catalogue.statuses().stream()
                        .filter(status -> status.phase() == Phase.RESOLVED)
                        .findFirst()
                        .orElseThrow()));

        assertThat(page(new PublicFilter(null, Set.of(), Set.of(), Set.of(hall.key()))))
                .containsExactlyInAnyOrder(inside.reference(), other.reference());
        assertThat(page(new PublicFilter(null, Set.of(), Set.of(heating.key()), Set.of())))
                .containsExactlyInAnyOrder(inside.reference(), elsewhere.reference());
        assertThat(page(new PublicFilter(null, Set.of(Phase.RESOLVED), Set.of(), Set.of())))
                .containsExactly(other.reference());
        assertThat(page(new PublicFilter("cold", Set.of(Phase.OPEN), Set.of(heating.key()), Set.of(hall.key()))))
                .containsExactly(inside.reference());
        assertThat(page(new PublicFilter("kitchen", Set.of(), Set.of(), Set.of())))
                .containsExactly(inside.reference());
    }

    private NewTicket at(String title, @Nullable Category category, Location location) {
        var bare = titled(title);
        return new NewTicket(
                bare.title(),
                bare.description(),
                bare.status(),
                bare.priority(),
                category,
                location,
                false,
                bare.reporter(),
                null,
                null,
                null);
    }

    private List<TicketReference> page(PublicFilter filter) {
        return publicTickets.page(filter, 200, null).items().stream()
                .map(PublicTicket::reference)
                .toList();
    }

    @Test
    void creations_are_asked_for_by_their_first_and_last_moment_both_included() {
        var references = new ArrayList<TicketReference>();
        for (int i = 0; i < 4; i++) {
            references.add(opened(titled("Ticket " + i), NOW.plusSeconds(i)).reference());
        }

        assertThat(page(created(NOW.plusSeconds(1), NOW.plusSeconds(2))))
                .containsExactly(references.get(2), references.get(1));
        assertThat(page(created(NOW.plusSeconds(3), null))).containsExactly(references.get(3));
        assertThat(page(created(null, NOW))).containsExactly(references.getFirst());
        assertThat(page(created(NOW.plusMillis(1), NOW.plusMillis(999)))).isEmpty();
    }

    private static PublicFilter created(@Nullable Instant from, @Nullable Instant until) {
        return new PublicFilter(null, Set.of(), Set.of(), Set.of(), false, Set.of(), from, until);
    }

    @Test
    void several_are_asked_for_by_their_references_and_the_hidden_one_is_not_among_them() {
        var one = opened(titled("One")).reference();
        var other = opened(titled("Other")).reference();
        var hidden = opened(titled("Hidden")).reference();
        opened(titled("Not asked for"));
        moved(hidden, LATER, new Move.MarkSensitive(true));

        var found = publicTickets.page(PublicFilter.of(Set.of(one, other, hidden, ids.nextReference())), 10, null);

        assertThat(found.items().stream().map(PublicTicket::reference)).containsExactlyInAnyOrder(one, other);
        assertThat(found.total()).isEqualTo(new Total(2, true));
    }

    @Test
    void those_without_a_category_are_asked_for_alone_or_with_those_of_some() {
        var categories = List.of(new Category(new Key("heating"), "Heating"), new Category(new Key("gas"), "Gas"));
        stored(() -> addCategories(categories));
        var hall = place("hall", "Hall", null);
        var bare = opened(titled("Bare")).reference();
        var heating = opened(at("Cold", categories.getFirst(), new Location(hall, null, null)))
                .reference();
        opened(at("Smell", categories.getLast(), new Location(hall, null, null)));

        assertThat(page(uncategorisedOr(Set.of()))).containsExactly(bare);
        assertThat(page(uncategorisedOr(Set.of(new Key("heating"))))).containsExactlyInAnyOrder(bare, heating);
    }

    private static PublicFilter uncategorisedOr(Set<Key> categories) {
        return new PublicFilter(null, Set.of(), categories, Set.of(), true, Set.of(), null, null);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_the_latest_first() {
        for (int i = 0; i < 23; i++) {
            var opening = opening(titled("Ticket " + i), ids.nextReference(), NOW.plusSeconds(i / 3));
            stored(() -> tickets.commit(opening));
        }
        var seen = new ArrayList<PublicTicket>();
        @Nullable PublicPosition after = null;
        do {
            var page = publicTickets.page(PublicFilter.ALL, 5, after);
            assertThat(page.total()).isEqualTo(new Total(23, true));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        assertThat(seen.stream().map(PublicPosition::of)).isSortedAccordingTo(PublicPosition.LATEST_FIRST);
    }

    @Test
    void a_reporter_finds_what_they_reported_hidden_or_not_the_latest_first() {
        var ann = person("Ann", Role.MEMBER);
        var first = opened(reportedBy(ann, "First"), NOW);
        var second = opened(reportedBy(ann, "Second"), NOW.plusSeconds(5));
        opened(titled("Another's"), NOW);
        moved(first.reference(), LATER, new Move.MarkSensitive(true));

        var all = queries.reportedBy(ann.id(), 10, null);
        assertThat(all.items().stream().map(TicketSnapshot::reference))
                .containsExactly(second.reference(), first.reference());
        assertThat(all.total()).isEqualTo(new Total(2, true));
        assertThat(all.next()).isNull();
        var page = queries.reportedBy(ann.id(), 1, null);
        assertThat(queries.reportedBy(ann.id(), 1, page.next()).items().stream().map(TicketSnapshot::reference))
                .containsExactly(first.reference());
        assertThat(queries.reportedBy(nobody(), 10, null).items()).isEmpty();
    }

    private TicketSnapshot opened(NewTicket ticket, Instant at) {
        var opening = opening(ticket, ids.nextReference(), at);
        return done(() -> tickets.commit(opening));
    }
}
