package org.sexton.domain.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;

/**
 * The statuses of an installation. There is always an open and a resolved one, and exactly one in which new tickets begin,
 * which is open. No phase changes under the tickets that are in it: what is resolved, and since when, is theirs to tell.
 */
public final class StatusBoard {

    public static final TextRule LABEL = new TextRule(100, false, false);

    /** What the user interface has a colour of each theme for. */
    public static final Set<String> COLOURS =
            Set.of("grey", "red", "orange", "amber", "green", "teal", "blue", "violet", "pink");

    private final List<Status> statuses;

    /** A status as it is asked for. Null leaves something as it is; at a new one, to the rules. */
    public record Wish(
            @Nullable String label,
            @Nullable Phase phase,
            @Nullable Integer position,
            @Nullable String colour,
            @Nullable Boolean initial) {}

    /** @param statuses in their order */
    public StatusBoard(List<Status> statuses) {
        this.statuses = List.copyOf(statuses);
    }

    /** Refuses ({@code Conflict}) a key that is taken, and everything that breaks a rule at once. */
    public Outcome<CatalogueChange> add(Key key, Wish wish, Pen pen) {
        var violations = violations(key, wish);
        if (wish.label() == null) {
            violations.addFirst(Violation.required("label"));
        }
        if (wish.phase() == null) {
            violations.add(Violation.required("phase"));
        }
        if (!violations.isEmpty() || wish.phase() == null) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        if (find(key).isPresent()) {
            return Outcome.refused(new Refusal.Conflict("There is a status '%s' already.".formatted(key)));
        }
        var colour = wish.colour() == null ? "grey" : wish.colour();
        var fresh = new Status(
                key, LABEL.clean(wish.label()), wish.phase(), 0, colour, Boolean.TRUE.equals(wish.initial()));
        return arranged(null, fresh, wish.position() == null ? Integer.MAX_VALUE : wish.position(), pen);
    }

    /** Empty where it would be as it is. */
    public Outcome<Optional<CatalogueChange>> change(Key key, Wish wish, boolean inUse, Pen pen) {
        var found = find(key);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("status"));
        }
        var before = found.get();
        var violations = violations(key, wish);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var phase = wish.phase() == null ? before.phase() : wish.phase();
        if (inUse && phase != before.phase()) {
            return Outcome.refused(new Refusal.Conflict(
                    "Tickets are in this status: make another of that phase, and replace this one with it."));
        }
        if (before.initial() && Boolean.FALSE.equals(wish.initial())) {
            return Outcome.refused(
                    new Refusal.Conflict("New tickets begin somewhere: say of another status that they begin there."));
        }
        var after = new Status(
                key,
                wish.label() == null ? before.label() : LABEL.clean(wish.label()),
                phase,
                before.position(),
                wish.colour() == null ? before.colour() : wish.colour(),
                wish.initial() == null ? before.initial() : wish.initial());
        var position = wish.position() == null ? before.position() : wish.position();
        return after.equals(before) && Math.min(position, statuses.size()) == before.position()
                ? Outcome.ok(Optional.empty())
                : arranged(before, after, position, pen).map(Optional::of);
    }

    /**
     * Takes a status away. What tickets use goes only with a replacement, which new tickets begin in if they began here;
     * the last of its phase stays.
     *
     * @param inUse whether tickets are still in it: with a replacement, those are moved before
     */
    public Outcome<CatalogueChange> remove(Key key, @Nullable Key replacement, boolean inUse, Pen pen) {
        var found = find(key);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("status"));
        }
        var gone = found.get();
        var obstacle =
                Replacing.obstacle(key, replacement, inUse, other -> find(other).isPresent());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        var rest = others(key);
        if (gone.initial()) {
            var heir = replacement == null ? Optional.<Status>empty() : find(replacement);
            if (heir.isEmpty()) {
                return Outcome.refused(new Refusal.Conflict(
                        "New tickets begin in this status: replaceWith names where they begin instead."));
            }
            rest.replaceAll(status -> status.equals(heir.get()) ? withInitial(status, true) : status);
        }
        var details = Details.replaced(Details.of(gone, null), replacement);
        return checked(rest)
                .map(all -> change(all, List.of(key), AdminEvent.record(pen, subject(key), Type.DELETED, details)));
    }

    private Outcome<CatalogueChange> arranged(@Nullable Status before, Status after, int position, Pen pen) {
        var rest = others(after.key());
        if (after.initial()) {
            rest.replaceAll(status -> withInitial(status, false));
        }
        return checked(Positions.with(rest, after, position)).map(all -> {
            var placed = all.stream()
                    .filter(status -> status.key().equals(after.key()))
                    .findFirst()
                    .orElseThrow();
            var type = before == null ? Type.CREATED : Type.CHANGED;
            var details = Details.of(before, placed);
            return change(all, List.of(), AdminEvent.record(pen, subject(after.key()), type, details));
        });
    }

    /** The statuses numbered anew, if they hold together. */
    private static Outcome<List<Status>> checked(List<Status> inOrder) {
        for (var phase : Phase.values()) {
            if (inOrder.stream().noneMatch(status -> status.phase() == phase)) {
                return Outcome.refused(new Refusal.Conflict(
                        switch (phase) {
                            case OPEN -> "This is the last open status: there is always one.";
                            case RESOLVED -> "This is the last resolved status: there is always one.";
                        }));
            }
        }
        if (inOrder.stream().noneMatch(status -> status.initial() && status.phase() == Phase.OPEN)) {
            return Outcome.refused(new Refusal.Conflict("New tickets begin in an open status."));
        }
        var numbered = new ArrayList<Status>();
        inOrder.forEach(status -> numbered.add(new Status(
                status.key(), status.label(), status.phase(), numbered.size() + 1, status.colour(), status.initial())));
        return Outcome.ok(numbered);
    }

    private CatalogueChange change(List<Status> all, List<Key> removed, AdminEvent event) {
        var saved = all.stream().filter(status -> !statuses.contains(status)).toList();
        return new RecordedCatalogueChange(new Rows.Statuses(saved, removed), event);
    }

    private List<Violation> violations(Key key, Wish wish) {
        var violations = new ArrayList<Violation>();
        if (wish.label() != null) {
            violations.addAll(LABEL.violations("label", wish.label()));
            if (others(key).stream().anyMatch(other -> Replacing.readAlike(other.label(), LABEL.clean(wish.label())))) {
                violations.add(new Violation("label", "taken", "is what another status is called"));
            }
        }
        violations.addAll(Positions.violations(wish.position()));
        if (wish.colour() != null && !COLOURS.contains(wish.colour())) {
            violations.add(Violation.unknown("colour", wish.colour()));
        }
        return violations;
    }

    private List<Status> others(Key key) {
        return new ArrayList<>(
                statuses.stream().filter(status -> !status.key().equals(key)).toList());
    }

    private Optional<Status> find(Key key) {
        return statuses.stream().filter(status -> status.key().equals(key)).findFirst();
    }

    private static Status withInitial(Status status, boolean initial) {
        return new Status(status.key(), status.label(), status.phase(), status.position(), status.colour(), initial);
    }

    private static Subject subject(Key key) {
        return new Subject(Kind.STATUS, key.value());
    }
}
