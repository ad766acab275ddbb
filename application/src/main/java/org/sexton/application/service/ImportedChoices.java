package org.sexton.application.service;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sexton.application.importing.Field;
import org.sexton.application.port.out.Catalogue;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Status;

/**
 * What there is to choose from while a batch is imported: as the catalogue stands, by key or label, and what other systems
 * commonly call it. Case, accents and punctuation make no difference.
 */
final class ImportedChoices {

    /** So many sort nothing: then the column holds something else. */
    static final int MAX_CATEGORIES = 500;

    private static final Set<String> BEGUN = Set.of("submitted", "received", "unconfirmed", "reported", "created");
    private static final Set<String> UNDER_WAY = Set.of(
            "acknowledged",
            "active",
            "assigned",
            "confirmed",
            "investigating",
            "in_progress",
            "ongoing",
            "pending",
            "planned",
            "reopened",
            "scheduled",
            "started",
            "triaged");
    private static final Set<String> OVER =
            Set.of("closed", "complete", "completed", "done", "finished", "fixed", "repaired", "resolved", "solved");
    private static final Map<String, Priority> PRIORITIES = Map.of(
            "minor", Priority.LOW,
            "medium", Priority.NORMAL,
            "standard", Priority.NORMAL,
            "major", Priority.HIGH,
            "critical", Priority.URGENT,
            "emergency", Priority.URGENT);

    private final List<Status> statuses;
    private final Map<Key, Status> statusByName;
    private final Map<Key, Place> placeByName;
    private final Map<Key, Category> categoryByName;
    private final Set<Key> categoriesBefore;
    private int categoryCount;

    ImportedChoices(Catalogue catalogue) {
        statuses = catalogue.statuses();
        statusByName = byName(statuses, Status::key, Status::label);
        placeByName = byName(catalogue.places(), Place::key, Place::label);
        var categories = catalogue.categories();
        categoryByName = byName(categories, Category::key, Category::label);
        categoriesBefore = Set.copyOf(categories.stream().map(Category::key).toList());
        categoryCount = categories.size();
    }

    /** A key goes before a label that reads like it. */
    private static <T> Map<Key, T> byName(List<T> choices, Function<T, Key> key, Function<T, String> label) {
        var names = new HashMap<Key, T>();
        choices.forEach(choice -> names.put(key.apply(choice), choice));
        choices.forEach(choice -> names.putIfAbsent(Keys.of(label.apply(choice)), choice));
        return names;
    }

    Optional<Status> status(String name) {
        var key = Keys.of(name);
        var known = statusByName.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (BEGUN.contains(key.value())) {
            return Optional.of(initialStatus());
        }
        if (UNDER_WAY.contains(key.value())) {
            return Optional.of(first(Phase.OPEN));
        }
        return OVER.contains(key.value()) ? Optional.of(resolvedStatus()) : Optional.empty();
    }

    List<String> statusNames() {
        return statuses.stream().map(Status::label).toList();
    }

    Status initialStatus() {
        return statuses.stream().filter(Status::initial).findFirst().orElseThrow();
    }

    Status resolvedStatus() {
        return first(Phase.RESOLVED);
    }

    /** The initial status only where there is no other. */
    private Status first(Phase phase) {
        return statuses.stream()
                .filter(status -> status.phase() == phase && !status.initial())
                .findFirst()
                .orElseGet(this::initialStatus);
    }

    Optional<Place> place(String name) {
        return Optional.ofNullable(placeByName.get(Keys.of(name)));
    }

    /** The category of this name, a new one if need be; empty if there are too many already. */
    Optional<Category> category(String name) {
        var key = Keys.of(name);
        var known = categoryByName.get(key);
        if (known == null && categoryCount < MAX_CATEGORIES) {
            categoryCount++;
            known = new Category(key, Category.LABEL.clean(name));
            categoryByName.put(key, known);
        }
        return Optional.ofNullable(known);
    }

    /** The key of what such a word is read as, if there is that by now. */
    Optional<String> known(Field field, String word) {
        return switch (field) {
            case STATUS -> status(word).map(status -> status.key().value());
            case PRIORITY -> priority(word).map(priority -> priority.name().toLowerCase(Locale.ROOT));
            case CATEGORY ->
                Optional.ofNullable(categoryByName.get(Keys.of(word)))
                        .map(category -> category.key().value());
            case TITLE, DESCRIPTION, LOCATION, LATITUDE, LONGITUDE, SENSITIVE, CREATED_AT, RESOLVED_AT, EXTERNAL_ID ->
                throw new IllegalArgumentException("no choice: " + field);
        };
    }

    /** Those of the tickets' categories that the catalogue lacks. */
    List<Category> newCategories(List<Change> openings) {
        return openings.stream()
                .<Category>mapMulti((opening, found) -> {
                    var category = opening.after().category();
                    if (category != null && !categoriesBefore.contains(category.key())) {
                        found.accept(category);
                    }
                })
                .distinct()
                .toList();
    }

    static Optional<Priority> priority(String name) {
        var key = Keys.of(name).value();
        for (var priority : Priority.values()) {
            if (priority.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(priority);
            }
        }
        return Optional.ofNullable(PRIORITIES.get(key));
    }
}
