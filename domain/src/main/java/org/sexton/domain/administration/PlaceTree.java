package org.sexton.domain.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Place;

/**
 * The known places of an installation: sites, buildings, rooms, objects, each in one of an earlier kind or at the top. In
 * one place no two are called alike.
 */
public final class PlaceTree {

    private final Map<Key, KeptPlace> places = new LinkedHashMap<>();

    /**
     * A place as it is asked for. Null leaves something as it is; at a new one, to the rules.
     *
     * @param moves whether it is to lie in {@code parent}, or at the top where that is null
     */
    public record Wish(
            @Nullable String name,
            KeptPlace.@Nullable Kind kind,
            boolean moves,
            @Nullable Key parent,
            @Nullable Integer position) {}

    /** @param places parents before their children, otherwise in their order */
    public PlaceTree(List<KeptPlace> places) {
        places.forEach(place -> this.places.put(place.key(), place));
    }

    /** Refuses ({@code Conflict}) a key that is taken, and everything that breaks a rule at once. */
    public Outcome<CatalogueChange> add(Key key, Wish wish, Pen pen) {
        var parent = wish.parent() == null ? null : places.get(wish.parent());
        var kind = wish.kind() == null ? PlaceRules.kindIn(parent) : wish.kind();
        var name = KeptPlace.NAME.clean(wish.name());
        var fresh = new KeptPlace(key, name, kind, wish.parent(), null, name);
        var violations = PlaceRules.of(fresh, wish, places);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        return places.containsKey(key)
                ? Outcome.refused(new Refusal.Conflict("There is a place '%s' already.".formatted(key)))
                : Outcome.ok(put(null, fresh, wish.position(), pen));
    }

    /** Adds one that was known elsewhere as it is; the caller knows that its key is new, and what it lies in is known. */
    public CatalogueChange take(Place place, KeptPlace.@Nullable Kind kind, Pen pen) {
        var parent = place.parent() == null ? null : places.get(place.parent());
        if (place.parent() != null && parent == null) {
            throw new IllegalArgumentException("no place " + place.parent());
        }
        var name = parent == null
                ? place.label()
                : place.label().substring(parent.label().length() + Place.SEPARATOR.length());
        var isKind = kind == null ? PlaceRules.kindIn(parent) : kind;
        return put(null, new KeptPlace(place.key(), name, isKind, place.parent(), null, place.label()), null, pen);
    }

    /** Empty where it would be as it is. */
    public Outcome<Optional<CatalogueChange>> change(Key key, Wish wish, Pen pen) {
        var before = places.get(key);
        if (before == null) {
            return Outcome.refused(new Refusal.NotFound("place"));
        }
        var leaves = wish.moves() && !Objects.equals(wish.parent(), before.parent());
        var after = new KeptPlace(
                key,
                wish.name() == null ? before.name() : KeptPlace.NAME.clean(wish.name()),
                wish.kind() == null ? before.kind() : wish.kind(),
                wish.moves() ? wish.parent() : before.parent(),
                leaves ? null : before.position(),
                before.label());
        var violations = PlaceRules.of(after, wish, places);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var stays = after.equals(before) && isThere(before, wish.position());
        return Outcome.ok(stays ? Optional.empty() : Optional.of(put(before, after, wish.position(), pen)));
    }

    /**
     * Takes a place away. What tickets use, or what holds others, goes only with a replacement, which then holds them.
     *
     * @param inUse whether tickets are still there: with a replacement, those are moved before
     */
    public Outcome<CatalogueChange> remove(Key key, @Nullable Key replacement, boolean inUse, Pen pen) {
        var gone = places.get(key);
        if (gone == null) {
            return Outcome.refused(new Refusal.NotFound("place"));
        }
        var obstacle = Replacing.obstacle(key, replacement, inUse, places::containsKey)
                .or(() -> PlaceRules.obstacle(gone, replacement, places));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        var details = new ArrayList<>(Details.replaced(Details.of(gone, null), replacement));
        var left = new LinkedHashMap<>(places);
        left.remove(key);
        PlaceRules.inside(key, places).forEach(inner -> {
            details.add(new Detail("inside." + inner.key(), key.value(), Objects.toString(replacement, null)));
            left.put(inner.key(), inner.at(null).movedTo(replacement));
        });
        return Outcome.ok(new RecordedCatalogueChange(
                new Rows.Places(changed(left), List.of(key)),
                AdminEvent.record(pen, subject(key), Type.DELETED, details)));
    }

    private CatalogueChange put(@Nullable KeptPlace before, KeptPlace after, @Nullable Integer position, Pen pen) {
        var all = new LinkedHashMap<>(places);
        all.put(after.key(), after);
        if (position != null) {
            var rest = PlaceRules.inside(after.parent(), places).stream()
                    .filter(place -> !place.key().equals(after.key()))
                    .toList();
            var number = 1;
            for (var place : Positions.with(rest, after, position)) {
                all.put(place.key(), place.at(number++));
            }
        }
        var saved = changed(all);
        var placed = Objects.requireNonNull(all.get(after.key()));
        var type = before == null ? Type.CREATED : Type.CHANGED;
        var event = AdminEvent.record(pen, subject(after.key()), type, Details.of(before, placed));
        return new RecordedCatalogueChange(new Rows.Places(saved, List.of()), event);
    }

    /** Which differ from what they were, each called by its whole way; parents first. */
    private List<KeptPlace> changed(Map<Key, KeptPlace> all) {
        var called = new LinkedHashMap<Key, KeptPlace>();
        call(null, all, called);
        return called.values().stream()
                .filter(place -> !place.equals(places.get(place.key())))
                .toList();
    }

    private static void call(@Nullable KeptPlace parent, Map<Key, KeptPlace> all, Map<Key, KeptPlace> called) {
        PlaceRules.inside(parent == null ? null : parent.key(), all).forEach(place -> {
            var named = place.within(parent);
            called.put(named.key(), named);
            call(named, all, called);
        });
    }

    private boolean isThere(KeptPlace place, @Nullable Integer position) {
        return position == null
                || place.position() != null
                        && place.position()
                                == Math.min(
                                        position,
                                        PlaceRules.inside(place.parent(), places)
                                                .size());
    }

    private static Subject subject(Key key) {
        return new Subject(AdminEvent.Kind.LOCATION, key.value());
    }
}
