package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.CategoryList;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.administration.KeptPlace.Kind;
import org.sexton.domain.administration.PlaceTree;
import org.sexton.domain.administration.StatusBoard;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Status;

public abstract class CatalogueContract extends PortContract {

    @Test
    void an_installation_begins_with_three_statuses() {
        assertThat(catalogue.statuses())
                .containsExactly(
                        new Status(new Key("new"), "New", Phase.OPEN, 1, "blue", true),
                        new Status(new Key("open"), "Open", Phase.OPEN, 2, "amber", false),
                        new Status(new Key("resolved"), "Resolved", Phase.RESOLVED, 3, "green", false));
        assertThat(catalogue.initialStatus().key()).isEqualTo(new Key("new"));
        assertThat(catalogue.categories()).isEmpty();
        assertThat(catalogue.places()).isEmpty();
    }

    @Test
    void things_are_found_by_key() {
        var heating = new Category(new Key("heating"), "Heating");
        stored(() -> addCategories(List.of(heating)));
        var hall = place("hall", "Parish hall", null);

        assertThat(catalogue.category(new Key("heating"))).contains(heating);
        assertThat(catalogue.category(new Key("hall"))).isEmpty();
        assertThat(catalogue.place(new Key("hall"))).contains(hall);
        assertThat(catalogue.status(new Key("resolved"))).isPresent();
        assertThat(catalogue.status(new Key("hall"))).isEmpty();
    }

    @Test
    void categories_are_listed_by_label_whatever_case_and_accents() {
        var roof = new Category(new Key("a"), "roof");
        var ecran = new Category(new Key("b"), "Écran");
        var doors = new Category(new Key("c"), "Doors");
        stored(() -> addCategories(List.of(roof, ecran, doors)));

        assertThat(catalogue.categories()).containsExactly(doors, ecran, roof);
    }

    @Test
    void what_is_known_stays_as_it_is() {
        var heating = new Category(new Key("heating"), "Heating");
        var gas = new Category(new Key("gas"), "Gas");
        var hall = place("hall", "Parish hall", null);
        stored(() -> addCategories(List.of(heating)));
        stored(() -> {
            addCategories(List.of(new Category(new Key("heating"), "Other"), gas));
            addPlaces(List.of(new Place(new Key("hall"), "Other", null)));
        });

        assertThat(catalogue.categories()).containsExactly(gas, heating);
        assertThat(catalogue.places()).containsExactly(hall);
    }

    @Test
    void a_place_is_followed_by_what_is_inside_it() {
        var hall = new Place(new Key("hall"), "Hall", null);
        var kitchen = new Place(new Key("kitchen"), "Hall / Kitchen", hall.key());
        var oven = new Place(new Key("oven"), "Hall / Kitchen / Oven", kitchen.key());
        var annexe = new Place(new Key("annexe"), "Hall (annexe)", null);
        var bell = new Place(new Key("bell"), "Bell tower", null);
        stored(() -> addPlaces(List.of(hall, annexe, kitchen, bell, oven)));

        assertThat(catalogue.places()).containsExactly(bell, hall, kitchen, oven, annexe);
    }

    @Test
    void a_place_lies_in_a_known_one() {
        var kitchen = new Place(new Key("kitchen"), "Hall / Kitchen", new Key("hall"));

        assertThatThrownBy(() -> stored(() -> addPlaces(List.of(kitchen)))).isInstanceOf(RuntimeException.class);
        assertThat(catalogue.places()).isEmpty();
    }

    @Test
    void what_was_added_is_seen_at_once_and_gone_with_failed_work() {
        var heating = new Category(new Key("heating"), "Heating");
        var seen = done(() -> {
            addCategories(List.of(heating));
            return catalogue.categories();
        });
        assertThat(seen).containsExactly(heating);

        assertThatThrownBy(() -> stored(() -> {
                    addCategories(List.of(new Category(new Key("gas"), "Gas")));
                    throw new IllegalArgumentException("bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.categories()).containsExactly(heating);
    }

    @Test
    void nothing_added_is_nothing_done() {
        stored(() -> {
            addCategories(List.of());
            addPlaces(List.of());
        });

        assertThat(catalogue.categories()).isEmpty();
    }

    private CatalogueChange committed(Supplier<Outcome<CatalogueChange>> decide) {
        return done(() -> {
            var change = ok(decide.get());
            catalogue.commit(change);
            return change;
        });
    }

    private StatusBoard board() {
        return new StatusBoard(catalogue.statuses());
    }

    private PlaceTree tree() {
        return new PlaceTree(catalogue.keptPlaces());
    }

    private static StatusBoard.Wish status(String label, Phase phase, int position) {
        return new StatusBoard.Wish(label, phase, position, "violet", null);
    }

    private List<String> statusKeys() {
        return catalogue.statuses().stream().map(status -> status.key().value()).toList();
    }

    @Test
    void a_status_comes_moves_and_goes() {
        var waiting = new Key("waiting");
        committed(() -> board().add(waiting, status("Waiting", Phase.OPEN, 2), pen()));
        assertThat(statusKeys()).containsExactly("new", "waiting", "open", "resolved");
        assertThat(catalogue.status(waiting)).contains(new Status(waiting, "Waiting", Phase.OPEN, 2, "violet", false));

        committed(() -> board().change(waiting, new StatusBoard.Wish("Parts", null, 4, null, null), true, pen())
                .map(Optional::orElseThrow));
        assertThat(statusKeys()).containsExactly("new", "open", "resolved", "waiting");
        committed(() -> board().remove(waiting, null, false, pen()));
        assertThat(statusKeys()).containsExactly("new", "open", "resolved");
    }

    @Test
    void the_phase_of_a_status_that_no_ticket_is_in_changes() {
        var open = new Key("open");
        committed(() -> board().change(open, new StatusBoard.Wish(null, Phase.RESOLVED, null, null, null), false, pen())
                .map(Optional::orElseThrow));

        assertThat(catalogue.status(open)).contains(new Status(open, "Open", Phase.RESOLVED, 2, "amber", false));
    }

    @Test
    void where_new_tickets_begin_changes() {
        var open = new Key("open");
        committed(() -> board().change(open, new StatusBoard.Wish(null, null, 1, null, true), false, pen())
                .map(Optional::orElseThrow));

        assertThat(catalogue.initialStatus().key()).isEqualTo(open);
        assertThat(catalogue.statuses().stream().filter(Status::initial)).hasSize(1);
        committed(() -> board().remove(new Key("new"), null, false, pen()));
        assertThat(statusKeys()).containsExactly("open", "resolved");
    }

    @Test
    void categories_stand_as_they_were_arranged_and_the_others_behind_them() {
        stored(() ->
                addCategories(List.of(new Category(new Key("roof"), "Roof"), new Category(new Key("doors"), "Doors"))));
        committed(() -> new CategoryList(catalogue.keptCategories())
                .change(new Key("roof"), new CategoryList.Wish("Roofs", 1), pen())
                .map(Optional::orElseThrow));
        stored(() -> addCategories(List.of(new Category(new Key("bells"), "Bells"))));

        assertThat(catalogue.keptCategories())
                .containsExactly(
                        new KeptCategory(new Key("roof"), "Roofs", 1),
                        new KeptCategory(new Key("doors"), "Doors", 2),
                        new KeptCategory(new Key("bells"), "Bells", null));
        committed(() -> new CategoryList(catalogue.keptCategories()).remove(new Key("roof"), null, false, pen()));
        assertThat(catalogue.categories()).extracting(Category::label).containsExactly("Doors", "Bells");
    }

    @Test
    void a_place_is_renamed_moved_and_arranged_with_all_that_lies_in_it() {
        var hall = place("hall", "Hall", null);
        var kitchen = place("kitchen", "Hall / Kitchen", hall);
        place("oven", "Hall / Kitchen / Oven", kitchen);
        place("church", "Church", null);
        committed(() -> tree().change(hall.key(), new PlaceTree.Wish("Barn", Kind.SITE, false, null, null), pen())
                .map(Optional::orElseThrow));
        assertThat(catalogue.places())
                .extracting(Place::label)
                .containsExactly("Barn", "Barn / Kitchen", "Barn / Kitchen / Oven", "Church");

        var first = new PlaceTree.Wish(null, Kind.BUILDING, true, hall.key(), 1);
        committed(() -> tree().change(new Key("church"), first, pen()).map(Optional::orElseThrow));
        assertThat(catalogue.places())
                .extracting(Place::label)
                .containsExactly("Barn", "Barn / Church", "Barn / Kitchen", "Barn / Kitchen / Oven");
        committed(() -> tree().remove(kitchen.key(), new Key("church"), false, pen()));
        assertThat(catalogue.places())
                .extracting(Place::label)
                .containsExactly("Barn", "Barn / Church", "Barn / Church / Oven");
        assertThat(catalogue.keptPlaces())
                .extracting(KeptPlace::kind)
                .containsExactly(Kind.SITE, Kind.BUILDING, Kind.ROOM);
    }

    @Test
    void every_change_is_in_the_log_which_is_one_chain() {
        stored(() -> addCategories(List.of(new Category(new Key("doors"), "Doors"))));
        place("hall", "Hall", null);
        var last = committed(() -> board().add(new Key("waiting"), status("Waiting", Phase.OPEN, 2), pen()));

        var entries = adminLog.after(0, 10);
        assertThat(entries)
                .extracting(entry -> entry.subject().key(), AdminEvent::type)
                .containsExactly(
                        tuple("doors", AdminEvent.Type.CREATED),
                        tuple("hall", AdminEvent.Type.CREATED),
                        tuple("waiting", AdminEvent.Type.CREATED));
        assertThat(entries.getLast()).isEqualTo(last.event());
        assertThat(adminLog.head()).isEqualTo(last.event().head());
        assertThat(adminLog.after(2, 10)).containsExactly(last.event());
        assertThat(adminLog.after(0, 1)).containsExactly(entries.getFirst());
        var before = Digest.NONE;
        for (var entry : entries) {
            assertThat(entry.isIntactAfter(before)).isTrue();
            before = entry.seal().hash();
        }
    }

    @Test
    void a_change_that_fails_leaves_neither_rows_nor_entry() {
        assertThatThrownBy(() -> stored(() -> {
                    catalogue.commit(ok(board().add(new Key("waiting"), status("Waiting", Phase.OPEN, 2), pen())));
                    throw new IllegalArgumentException("bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(statusKeys()).containsExactly("new", "open", "resolved");
        assertThat(adminLog.head()).isEqualTo(AdminEvent.Head.NONE);
    }

    @Test
    void nobody_writes_in_the_name_of_another() {
        var mary = person("Mary", Role.ADMIN);

        assertThatThrownBy(() -> work.run(mary.actor(), () -> {
                    catalogue.commit(ok(board().add(new Key("waiting"), status("Waiting", Phase.OPEN, 2), pen())));
                    return Outcome.ok(true);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(statusKeys()).doesNotContain("waiting");
    }
}
