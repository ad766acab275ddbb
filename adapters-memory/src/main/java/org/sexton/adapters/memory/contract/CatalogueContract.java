package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.domain.shared.Key;
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
        stored(() -> catalogue.addCategories(List.of(heating)));
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
        stored(() -> catalogue.addCategories(List.of(roof, ecran, doors)));

        assertThat(catalogue.categories()).containsExactly(doors, ecran, roof);
    }

    @Test
    void what_is_known_stays_as_it_is() {
        var heating = new Category(new Key("heating"), "Heating");
        var gas = new Category(new Key("gas"), "Gas");
        var hall = place("hall", "Parish hall", null);
        stored(() -> catalogue.addCategories(List.of(heating)));
        stored(() -> {
            catalogue.addCategories(List.of(new Category(new Key("heating"), "Other"), gas));
            catalogue.addPlaces(List.of(new Place(new Key("hall"), "Other", null)));
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
        stored(() -> catalogue.addPlaces(List.of(hall, annexe, kitchen, bell, oven)));

        assertThat(catalogue.places()).containsExactly(bell, hall, kitchen, oven, annexe);
    }

    @Test
    void a_place_lies_in_a_known_one() {
        var kitchen = new Place(new Key("kitchen"), "Hall / Kitchen", new Key("hall"));

        assertThatThrownBy(() -> stored(() -> catalogue.addPlaces(List.of(kitchen))))
                .isInstanceOf(RuntimeException.class);
        assertThat(catalogue.places()).isEmpty();
    }

    @Test
    void what_was_added_is_seen_at_once_and_gone_with_failed_work() {
        var heating = new Category(new Key("heating"), "Heating");
        var seen = done(() -> {
            catalogue.addCategories(List.of(heating));
            return catalogue.categories();
        });
        assertThat(seen).containsExactly(heating);

        assertThatThrownBy(() -> stored(() -> {
                    catalogue.addCategories(List.of(new Category(new Key("gas"), "Gas")));
                    throw new IllegalArgumentException("bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.categories()).containsExactly(heating);
    }

    @Test
    void nothing_added_is_nothing_done() {
        stored(() -> {
            catalogue.addCategories(List.of());
            catalogue.addPlaces(List.of());
        });

        assertThat(catalogue.categories()).isEmpty();
    }
}
