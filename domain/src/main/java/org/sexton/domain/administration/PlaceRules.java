package org.sexton.domain.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** What lies in what. */
final class PlaceRules {

    private PlaceRules() {}

    /** What a place is where nobody says: at the top a site, in another the next smaller thing. */
    static KeptPlace.Kind kindIn(@Nullable KeptPlace parent) {
        var kinds = KeptPlace.Kind.values();
        return parent == null ? kinds[0] : kinds[Math.min(parent.kind().ordinal() + 1, kinds.length - 1)];
    }

    /** What lies directly in it, or at the top where that is null, in order. */
    static List<KeptPlace> inside(@Nullable Key parent, Map<Key, KeptPlace> places) {
        return places.values().stream()
                .filter(place -> Objects.equals(place.parent(), parent))
                .toList();
    }

    /** Every rule that a place as it is to be would break. */
    static List<Violation> of(KeptPlace place, PlaceTree.Wish wish, Map<Key, KeptPlace> places) {
        var violations = new ArrayList<Violation>();
        violations.addAll(KeptPlace.NAME.violations("label", place.name()));
        if (isTaken(place, place.parent(), places)) {
            violations.add(new Violation("label", "taken", "is what another place there is called"));
        }
        violations.addAll(kind(place, wish, places));
        violations.addAll(Positions.violations(wish.position()));
        return violations;
    }

    private static List<Violation> kind(KeptPlace place, PlaceTree.Wish wish, Map<Key, KeptPlace> places) {
        if (place.parent() != null) {
            var parent = places.get(place.parent());
            if (parent == null) {
                return List.of(Violation.unknown("parent", place.parent().value()));
            }
            if (isWithin(parent, place.key(), places)) {
                return List.of(new Violation("parent", "inside_itself", "lies in this place itself"));
            }
            if (!parent.kind().mayHold(place.kind())) {
                return List.of(new Violation(
                        wish.moves() ? "parent" : "kind",
                        "does_not_fit",
                        "no %s lies in a %s".formatted(word(place.kind()), word(parent.kind()))));
            }
        }
        return inside(place.key(), places).stream()
                .filter(inner -> !place.kind().mayHold(inner.kind()))
                .findFirst()
                .map(inner -> new Violation(
                        "kind",
                        "does_not_fit",
                        "no %s lies in a %s, and '%s' is one"
                                .formatted(word(inner.kind()), word(place.kind()), inner.name())))
                .stream()
                .toList();
    }

    /** Why what lies in it can't go over to what replaces it. */
    static Optional<Refusal> obstacle(KeptPlace gone, @Nullable Key by, Map<Key, KeptPlace> places) {
        var inside = inside(gone.key(), places);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        var heir = by == null ? null : places.get(by);
        if (heir == null) {
            return Optional.of(
                    new Refusal.Conflict("Other places lie in it: replaceWith names where they lie instead."));
        }
        if (isWithin(heir, gone.key(), places)) {
            return Optional.of(
                    new Refusal.Invalid(new Violation("replaceWith", "inside_itself", "lies in the place that goes")));
        }
        return inside.stream()
                .filter(inner -> !heir.kind().mayHold(inner.kind()))
                .findFirst()
                .<Refusal>map(inner -> new Refusal.Conflict("'%s' can't lie in '%s': no %s lies in a %s."
                        .formatted(inner.name(), heir.name(), word(inner.kind()), word(heir.kind()))))
                .or(() -> inside.stream()
                        .filter(inner -> isTaken(inner, heir.key(), places))
                        .findFirst()
                        .map(inner -> new Refusal.Conflict(
                                "In '%s' another place is called '%s' already.".formatted(heir.name(), inner.name()))));
    }

    private static boolean isTaken(KeptPlace place, @Nullable Key in, Map<Key, KeptPlace> places) {
        return inside(in, places).stream()
                .anyMatch(other -> !other.key().equals(place.key()) && Replacing.readAlike(other.name(), place.name()));
    }

    /** Whether it is the other or lies in it, however deep. */
    private static boolean isWithin(KeptPlace place, Key other, Map<Key, KeptPlace> places) {
        for (KeptPlace here = place; here != null; here = here.parent() == null ? null : places.get(here.parent())) {
            if (here.key().equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static String word(KeptPlace.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
