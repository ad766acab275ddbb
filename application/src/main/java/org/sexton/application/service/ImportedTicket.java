package org.sexton.application.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.Row;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketRules;

/** Reads one line of an export into a ticket; collects everything that is wrong with it. */
final class ImportedTicket {

    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");

    /** Some exports write a decimal comma. */
    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(?:[.,]\\d{1,20})?");

    private final Row row;
    private final ImportedChoices choices;
    private final ImportedTimes times;
    private final Instant now;
    private final Violations violations = new Violations(List.of());

    ImportedTicket(Row row, ImportedChoices choices, ImportedTimes times, Instant now) {
        this.row = row;
        this.choices = choices;
        this.times = times;
        this.now = now;
    }

    /**
     * What the line's ticket is known by. Where the line says nothing of it, a digest of all its cells, in which two lines
     * differ as soon as they differ in anything.
     */
    static String externalId(Row row) {
        var given = row.value(Field.EXTERNAL_ID);
        if (given != null) {
            return TicketRules.EXTERNAL_ID.clean(given);
        }
        var all = new StringBuilder();
        row.cells().forEach(cell -> all.append(cell.length()).append(':').append(cell));
        return Digest.ofText(all.toString()).hex();
    }

    <T> Outcome<T> refuseOr(Outcome<T> decision) {
        return violations.refuseOr(decision);
    }

    /** What can be read of it. */
    NewTicket read(String source, String externalId) {
        var reported = time(Field.CREATED_AT, times::read);
        var resolved = time(
                Field.RESOLVED_AT,
                text -> reported.map(at -> times.readEnd(text, at)).orElseGet(() -> times.read(text)));
        var createdAt = reported.or(() -> resolved).orElse(now);
        var resolvedAt = resolved.orElse(null);
        var status = status(resolvedAt);
        return new NewTicket(
                row.value(Field.TITLE),
                row.value(Field.DESCRIPTION),
                status,
                chosen(Field.PRIORITY, ImportedChoices::priority, "must be low, normal, high or urgent")
                        .orElse(Priority.NORMAL),
                category(),
                location(),
                chosen(Field.SENSITIVE, ImportedTicket::yesOrNo, "must be yes or no")
                        .orElse(false),
                new Reporter.Guest(null, null),
                null,
                null,
                new Origin(source, externalId, createdAt, status.phase() == Phase.RESOLVED ? resolvedAt : null));
    }

    private Status status(@Nullable Instant resolvedAt) {
        return chosen(
                        Field.STATUS,
                        choices::status,
                        "must be a status of this installation: " + String.join(", ", choices.statusNames()))
                .orElseGet(() -> resolvedAt == null ? choices.initialStatus() : choices.resolvedStatus());
    }

    private @Nullable Category category() {
        var name = row.value(Field.CATEGORY);
        if (name == null) {
            return null;
        }
        var wrong = Category.LABEL.violations(Field.CATEGORY.key(), name);
        if (!wrong.isEmpty()) {
            wrong.forEach(violations::add);
            return null;
        }
        return chosen(
                        Field.CATEGORY,
                        choices::category,
                        "there are %d categories already: is this the right column?"
                                .formatted(ImportedChoices.MAX_CATEGORIES))
                .orElse(null);
    }

    private @Nullable Location location() {
        var words = row.value(Field.LOCATION);
        var place = Optional.ofNullable(words).flatMap(choices::place).orElse(null);
        var text = place == null ? words : null;
        var point = point();
        return place == null && text == null && point == null ? null : new Location(place, text, point);
    }

    private @Nullable Point point() {
        var lat = row.value(Field.LATITUDE);
        var lon = row.value(Field.LONGITUDE);
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null) {
            var missing = lat == null ? Field.LATITUDE : Field.LONGITUDE;
            violations.add(new Violation(missing.key(), "required", "must not be empty beside the other coordinate"));
            return null;
        }
        var y = degrees(Field.LATITUDE, 90);
        var x = degrees(Field.LONGITUDE, 180);
        return y.isPresent() && x.isPresent() ? new Point(y.get(), x.get()) : null;
    }

    private Optional<Double> degrees(Field field, int limit) {
        return chosen(
                field,
                text -> Optional.of(text)
                        .filter(DEGREES.asMatchPredicate())
                        .map(number -> Double.valueOf(number.replace(',', '.')))
                        .filter(degrees -> Math.abs(degrees) <= limit),
                "must be degrees from -%d to %d".formatted(limit, limit));
    }

    private Optional<Instant> time(Field field, Function<String, Optional<Instant>> reader) {
        return chosen(
                field, reader, "must be a date such as 2026-03-29, 2026-03-29 14:05 or 2026-03-29T14:05:00+01:00");
    }

    private static Optional<Boolean> yesOrNo(String text) {
        var key = Keys.of(text).value();
        return YES.contains(key) ? Optional.of(true) : NO.contains(key) ? Optional.of(false) : Optional.empty();
    }

    /** What the cell means, if it says anything; a violation where it means nothing. */
    private <T> Optional<T> chosen(Field field, Function<String, Optional<T>> meaning, String rule) {
        var text = row.value(field);
        if (text == null) {
            return Optional.empty();
        }
        var found = meaning.apply(text);
        if (found.isEmpty()) {
            violations.add(new Violation(field.key(), "unreadable", "'%s' %s".formatted(shown(text), rule)));
        }
        return found;
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
