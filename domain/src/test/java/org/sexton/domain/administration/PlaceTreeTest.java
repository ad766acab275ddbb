package org.sexton.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.domain.administration.Pens.ok;
import static org.sexton.domain.administration.Pens.pen;
import static org.sexton.domain.administration.Pens.refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.administration.KeptPlace.Kind;
import org.sexton.domain.administration.PlaceTree.Wish;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class PlaceTreeTest {

    private final List<KeptPlace> places = new ArrayList<>();

    PlaceTreeTest() {
        add("parish", "Parish", Kind.SITE, null);
        add("hall", "Hall", Kind.BUILDING, "parish");
        add("kitchen", "Kitchen", Kind.ROOM, "hall");
        add("oven", "Oven", Kind.OBJECT, "kitchen");
        add("church", "Church", Kind.BUILDING, "parish");
        add("nave", "Nave", Kind.ROOM, "church");
    }

    private void add(String key, String name, @Nullable Kind kind, @Nullable String parent) {
        keep(ok(tree().add(new Key(key), new Wish(name, kind, parent != null, key(parent), null), pen())));
    }

    private PlaceTree tree() {
        return new PlaceTree(places);
    }

    private static @Nullable Key key(@Nullable String key) {
        return key == null ? null : new Key(key);
    }

    /** As a store does; each place is followed by what lies in it. */
    private void keep(CatalogueChange change) {
        var rows = (Rows.Places) change.rows();
        var all = new LinkedHashMap<Key, KeptPlace>();
        places.forEach(place -> all.put(place.key(), place));
        rows.saved().forEach(place -> all.put(place.key(), place));
        rows.removed().forEach(all::remove);
        places.clear();
        inside(null, all);
        assertThat(places).hasSameSizeAs(all.values());
    }

    private void inside(@Nullable Key parent, LinkedHashMap<Key, KeptPlace> all) {
        all.values().stream()
                .filter(place -> Objects.equals(place.parent(), parent))
                .sorted(Comparator.comparing(KeptPlace::position, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(place -> {
                    places.add(place);
                    inside(place.key(), all);
                });
    }

    private String label(String key) {
        return find(key).label();
    }

    private KeptPlace find(String key) {
        return places.stream()
                .filter(place -> place.key().equals(new Key(key)))
                .findFirst()
                .orElseThrow();
    }

    private static Wish into(@Nullable String parent) {
        return new Wish(null, null, true, key(parent), null);
    }

    private static Wish called(String name) {
        return new Wish(name, null, false, null, null);
    }

    private static Wish at(int position) {
        return new Wish(null, null, false, null, position);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return ((Refusal.Invalid) refusal(outcome))
                .violations().stream().map(Violation::code).toList();
    }

    @Test
    void a_place_is_called_by_the_whole_way_to_it() {
        assertThat(label("oven")).isEqualTo("Parish / Hall / Kitchen / Oven");
    }

    @Test
    void a_new_name_is_that_of_all_ways_through_it() {
        var change = ok(tree().change(new Key("hall"), called("Village hall"), pen()))
                .orElseThrow();
        keep(change);

        assertThat(label("oven")).isEqualTo("Parish / Village hall / Kitchen / Oven");
        assertThat(label("nave")).isEqualTo("Parish / Church / Nave");
        assertThat(change.event().changes()).containsExactly(new Detail("label", "Hall", "Village hall"));
    }

    @Test
    void a_place_moves_with_all_that_lies_in_it() {
        keep(ok(tree().change(new Key("kitchen"), into("church"), pen())).orElseThrow());
        assertThat(label("oven")).isEqualTo("Parish / Church / Kitchen / Oven");

        keep(ok(tree().change(new Key("kitchen"), into(null), pen())).orElseThrow());
        assertThat(label("oven")).isEqualTo("Kitchen / Oven");
    }

    @Test
    void nothing_lies_in_itself_or_in_something_smaller() {
        assertThat(codes(tree().change(new Key("hall"), into("hall"), pen()))).containsExactly("inside_itself");
        assertThat(codes(tree().change(new Key("hall"), into("oven"), pen()))).containsExactly("inside_itself");
        assertThat(codes(tree().change(new Key("church"), into("kitchen"), pen())))
                .containsExactly("does_not_fit");
        assertThat(codes(tree().change(new Key("hall"), new Wish(null, Kind.OBJECT, true, key("oven"), null), pen())))
                .containsExactly("inside_itself");
        assertThat(codes(tree().change(new Key("hall"), new Wish(null, Kind.ROOM, false, null, null), pen())))
                .containsExactly("does_not_fit");
        assertThat(codes(tree().add(new Key("knob"), new Wish("Knob", null, true, key("oven"), null), pen())))
                .containsExactly("does_not_fit");
        assertThat(codes(tree().change(new Key("hall"), into("nowhere"), pen())))
                .containsExactly("unknown");
    }

    @Test
    void in_one_place_no_two_are_called_alike() {
        assertThat(codes(tree().add(new Key("hall2"), new Wish("HALL", null, true, key("parish"), null), pen())))
                .containsExactly("taken");
        add("hall2", "Hall", Kind.BUILDING, null);
        assertThat(codes(tree().change(new Key("hall2"), into("parish"), pen())))
                .containsExactly("taken");
    }

    @Test
    void an_order_is_among_those_in_the_same_place() {
        keep(ok(tree().change(new Key("church"), at(1), pen())).orElseThrow());

        assertThat(places)
                .extracting(place -> place.key().value())
                .containsExactly("parish", "church", "nave", "hall", "kitchen", "oven");
        assertThat(find("hall").position()).isEqualTo(2);
        assertThat(find("kitchen").position()).isNull();
        assertThat(ok(tree().change(new Key("church"), at(1), pen()))).isEmpty();
    }

    @Test
    void what_replaces_a_place_holds_what_lay_in_it() {
        assertThat(refusal(tree().remove(new Key("hall"), null, false, pen()))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(tree().remove(new Key("hall"), key("kitchen"), false, pen())))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(tree().remove(new Key("hall"), key("nave"), false, pen())))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(tree().remove(new Key("oven"), null, true, pen()))).isInstanceOf(Refusal.Conflict.class);

        var change = ok(tree().remove(new Key("hall"), key("church"), false, pen()));
        keep(change);
        assertThat(label("oven")).isEqualTo("Parish / Church / Kitchen / Oven");
        assertThat(change.event().changes())
                .contains(new Detail("replacedWith", null, "church"), new Detail("inside.kitchen", "hall", "church"));
    }

    /** Random walks: whatever is asked for, every way leads to the top, from the small to the large. */
    @Test
    void no_walk_ends_in_a_ring() {
        var kinds = Kind.values();
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            for (int step = 0; step < 30; step++) {
                if (places.isEmpty()) {
                    break;
                }
                var known = places.get(random.nextInt(places.size())).key();
                var other = places.get(random.nextInt(places.size())).key();
                var wish = new Wish(
                        random.nextInt(3) == 0 ? "Name " + random.nextInt(9) : null,
                        random.nextInt(3) == 0 ? kinds[random.nextInt(kinds.length)] : null,
                        random.nextInt(3) > 0,
                        random.nextInt(5) == 0 ? null : other,
                        random.nextBoolean() ? 1 + random.nextInt(4) : null);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        if (tree().add(new Key("p" + step), wish, pen())
                                instanceof Outcome.Ok<CatalogueChange>(var it)) {
                            keep(it);
                        }
                    }
                    case 1 -> {
                        if (tree().change(known, wish, pen())
                                instanceof Outcome.Ok<Optional<CatalogueChange>>(var it)) {
                            it.ifPresent(this::keep);
                        }
                    }
                    default -> {
                        if (tree().remove(known, random.nextBoolean() ? other : null, false, pen())
                                instanceof Outcome.Ok<CatalogueChange>(var it)) {
                            keep(it);
                        }
                    }
                }
                assertThat(places).allSatisfy(this::holds);
            }
        }
    }

    private void holds(KeptPlace place) {
        if (place.parent() == null) {
            assertThat(place.label()).isEqualTo(place.name());
        } else {
            var parent = find(place.parent().value());
            assertThat(parent.kind()).isLessThan(place.kind());
            assertThat(place.label()).isEqualTo(parent.label() + " / " + place.name());
        }
    }
}
