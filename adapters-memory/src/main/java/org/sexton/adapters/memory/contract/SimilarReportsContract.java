package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.TicketSnapshot;

public abstract class SimilarReportsContract extends PortContract {

    private static final Point CORNER = new Point(51.475541, -0.032610);

    protected abstract SimilarReports reports();

    private List<String> titles(String typed, @Nullable Where where) {
        return titles(typed, null, where, NOW.plusSeconds(60));
    }

    private List<String> titles(String typed, @Nullable Key category, @Nullable Where where, Instant now) {
        return reports().find(new SimilarSearch(typed, category, where, now)).stream()
                .map(PublicTicket::title)
                .toList();
    }

    private TicketSnapshot reported(
            String title, String description, @Nullable Category category, @Nullable Location at) {
        var bare = titled(title);
        return opened(new NewTicket(
                title,
                description,
                bare.status(),
                bare.priority(),
                category,
                at,
                false,
                bare.reporter(),
                null,
                null,
                null));
    }

    private void parish() {
        reported("Kitchen tap leaks", "It drips day and night", null, null);
        reported("Heating in the hall is cold", "The radiator by the stage", null, null);
        reported("Door of the boiler room will not lock", "", null, null);
        reported("Łódź window: broken pane", "Glass everywhere", null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tap leak", "leaking tap", "kitchen tap", "TAP  LEAKS!", "kitchn tap", "taps", "kitchen tap dr"})
    void what_is_typed_finds_the_report_whatever_its_order_its_endings_and_its_errors(String typed) {
        parish();

        assertThat(titles(typed, null)).first().isEqualTo("Kitchen tap leaks");
    }

    @Test
    void case_and_accents_do_not_matter() {
        parish();

        assertThat(titles("lodz wind", null)).first().isEqualTo("Łódź window: broken pane");
    }

    @Test
    void what_is_like_nothing_finds_nothing() {
        parish();

        assertThat(titles("xylophone", null)).isEmpty();
        assertThat(titles("!!! ???", null)).isEmpty();
    }

    @Test
    void five_at_the_most_and_of_equals_those_whose_reference_comes_last() {
        var references = IntStream.range(0, 9)
                .mapToObj(i -> reported("Tap leaks", "", null, null).reference().value())
                .sorted(Comparator.reverseOrder())
                .limit(5)
                .toList();

        assertThat(reports().find(new SimilarSearch("tap leaks", null, null, NOW.plusSeconds(60))))
                .extracting(found -> found.reference().value())
                .isEqualTo(references);
    }

    @Test
    void a_place_counts_for_more_than_words_with_what_is_inside_it_and_what_it_is_part_of() {
        var hall = place("hall", "Hall", null);
        var kitchen = place("kitchen", "Hall / Kitchen", hall);
        var church = place("church", "Church", null);
        reported("Tap leaks", "", null, new Location(church, null, null));
        reported("Water on the floor", "", null, new Location(kitchen, null, null));
        reported("Roof leaks", "", null, new Location(hall, null, null));

        assertThat(titles("water leaks", new Where.At(kitchen.key())).getFirst())
                .isEqualTo("Water on the floor");
        assertThat(titles("water leaks", new Where.At(kitchen.key()))).contains("Roof leaks");
        assertThat(titles("water leaks", new Where.At(hall.key()))).contains("Water on the floor", "Roof leaks");
        assertThat(titles("floor", new Where.At(church.key()))).contains("Tap leaks");
    }

    @Test
    void near_a_point_the_nearest_comes_first_and_what_is_far_counts_by_its_words_alone() {
        reported("Lamp out", "", null, new Location(null, null, new Point(51.475641, -0.032610)));
        reported("Lamp is out", "", null, new Location(null, null, new Point(51.476441, -0.032610)));
        reported("Bench broken", "", null, new Location(null, null, CORNER));
        reported("Graffiti", "", null, new Location(null, null, new Point(51.5, -0.032610)));

        assertThat(titles("lamp", new Where.Near(CORNER)))
                .startsWith("Lamp out")
                .contains("Bench broken")
                .doesNotContain("Graffiti");
    }

    @Test
    void the_same_category_counts() {
        var water = new Category(new Key("water"), "Water");
        var heat = new Category(new Key("heat"), "Heat");
        stored(() -> addCategories(List.of(water, heat)));
        reported("Pipe broken", "", heat, null);
        reported("Pipe broken!", "", water, null);

        assertThat(titles("pipe broken", water.key(), null, NOW.plusSeconds(60)))
                .first()
                .isEqualTo("Pipe broken!");
        assertThat(titles("pipe broken", heat.key(), null, NOW.plusSeconds(60)))
                .first()
                .isEqualTo("Pipe broken");
    }

    @Test
    void a_merged_ticket_is_no_hint_until_it_is_taken_out() {
        var tap = reported("Kitchen tap leaks", "", null, null).reference();
        var sink = reported("Water under the sink", "", null, null).reference();
        merged(tap, sink);
        assertThat(titles("kitchen tap", null)).isEmpty();

        takenOut(tap, sink);
        assertThat(titles("kitchen tap", null)).containsExactly("Kitchen tap leaks");
    }

    @Test
    void hidden_tickets_are_no_hints() {
        var ticket = reported("Kitchen tap leaks", "", null, null);
        changed(ticket.reference(), new Move.MarkSensitive(true));
        assertThat(titles("kitchen tap", null)).isEmpty();

        changed(ticket.reference(), new Move.MarkSensitive(false));
        assertThat(titles("kitchen tap", null)).containsExactly("Kitchen tap leaks");
    }

    @Test
    void a_new_text_is_found_and_the_old_one_is_not() {
        var ticket = reported("Kitchen tap leaks", "", null, null);
        changed(ticket.reference(), new Move.Rename("Window broken"));

        assertThat(titles("window", null)).containsExactly("Window broken");
        assertThat(titles("kitchen tap", null)).isEmpty();
    }

    @Test
    void a_resolved_ticket_is_a_hint_for_a_while_and_again_when_it_is_open_again() {
        var ticket = reported("Kitchen tap leaks", "", null, null);
        var resolved = catalogue.statuses().stream()
                .filter(status -> status.phase() == Phase.RESOLVED)
                .findFirst()
                .orElseThrow();
        changed(ticket.reference(), new Move.ChangeStatus(resolved));
        var muchLater = NOW.plus(SimilarSearch.RECENT).plus(Duration.ofDays(1));

        assertThat(titles("kitchen tap", null)).hasSize(1);
        assertThat(titles("kitchen tap", null, null, muchLater)).isEmpty();
        changed(ticket.reference(), new Move.ChangeStatus(catalogue.initialStatus()));
        assertThat(titles("kitchen tap", null, null, muchLater)).hasSize(1);
    }
}
