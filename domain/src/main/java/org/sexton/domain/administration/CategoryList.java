package org.sexton.domain.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Category;

/** The categories of an installation: by label, until somebody puts them in an order. */
public final class CategoryList {

    private final List<KeptCategory> categories;

    /** A category as it is asked for. Null leaves something as it is. */
    public record Wish(@Nullable String label, @Nullable Integer position) {}

    /** @param categories in their order */
    public CategoryList(List<KeptCategory> categories) {
        this.categories = List.copyOf(categories);
    }

    /** Refuses ({@code Conflict}) a key that is taken, and everything that breaks a rule at once. */
    public Outcome<CatalogueChange> add(Key key, Wish wish, Pen pen) {
        var violations = violations(key, wish);
        if (wish.label() == null) {
            violations.addFirst(Violation.required("label"));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        return find(key).isPresent()
                ? Outcome.refused(new Refusal.Conflict("There is a category '%s' already.".formatted(key)))
                : Outcome.ok(
                        added(new KeptCategory(key, Category.LABEL.clean(wish.label()), null), wish.position(), pen));
    }

    /** Adds one that was known elsewhere as it is; the caller knows that its key is new. */
    public CatalogueChange take(Category category, Pen pen) {
        return added(new KeptCategory(category.key(), category.label(), null), null, pen);
    }

    /** Empty where it would be as it is. */
    public Outcome<Optional<CatalogueChange>> change(Key key, Wish wish, Pen pen) {
        var found = find(key);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("category"));
        }
        var violations = violations(key, wish);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var before = found.get();
        var label = wish.label() == null ? before.label() : Category.LABEL.clean(wish.label());
        var after = new KeptCategory(key, label, before.position());
        return isThere(before, wish.position()) && after.equals(before)
                ? Outcome.ok(Optional.empty())
                : Outcome.ok(Optional.of(put(before, after, wish.position(), pen)));
    }

    /** @param inUse whether tickets are still in it: with a replacement, those are moved before */
    public Outcome<CatalogueChange> remove(Key key, @Nullable Key replacement, boolean inUse, Pen pen) {
        var found = find(key);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("category"));
        }
        var obstacle =
                Replacing.obstacle(key, replacement, inUse, other -> find(other).isPresent());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        var details = Details.replaced(Details.of(found.get(), null), replacement);
        return Outcome.ok(new RecordedCatalogueChange(
                new Rows.Categories(List.of(), List.of(key)),
                AdminEvent.record(pen, subject(key), Type.DELETED, details)));
    }

    private CatalogueChange added(KeptCategory fresh, @Nullable Integer position, Pen pen) {
        return put(null, fresh, position, pen);
    }

    private CatalogueChange put(
            @Nullable KeptCategory before, KeptCategory after, @Nullable Integer position, Pen pen) {
        var rest = categories.stream()
                .filter(category -> !category.key().equals(after.key()))
                .toList();
        var all = position == null ? List.of(after) : numbered(Positions.with(rest, after, position));
        var saved = all.stream().filter(one -> !categories.contains(one)).toList();
        var placed = all.stream()
                .filter(one -> one.key().equals(after.key()))
                .findFirst()
                .orElseThrow();
        var event = AdminEvent.record(
                pen, subject(after.key()), before == null ? Type.CREATED : Type.CHANGED, Details.of(before, placed));
        return new RecordedCatalogueChange(new Rows.Categories(saved, List.of()), event);
    }

    private static List<KeptCategory> numbered(List<KeptCategory> inOrder) {
        var numbered = new ArrayList<KeptCategory>();
        inOrder.forEach(one -> numbered.add(new KeptCategory(one.key(), one.label(), numbered.size() + 1)));
        return numbered;
    }

    private boolean isThere(KeptCategory category, @Nullable Integer position) {
        return position == null
                || category.position() != null && category.position() == Math.min(position, categories.size());
    }

    private List<Violation> violations(Key key, Wish wish) {
        var violations = new ArrayList<Violation>();
        if (wish.label() != null) {
            violations.addAll(Category.LABEL.violations("label", wish.label()));
            if (categories.stream()
                    .anyMatch(other -> !other.key().equals(key)
                            && Replacing.readAlike(other.label(), Category.LABEL.clean(wish.label())))) {
                violations.add(new Violation("label", "taken", "is what another category is called"));
            }
        }
        violations.addAll(Positions.violations(wish.position()));
        return violations;
    }

    private Optional<KeptCategory> find(Key key) {
        return categories.stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    private static Subject subject(Key key) {
        return new Subject(Kind.CATEGORY, key.value());
    }
}
