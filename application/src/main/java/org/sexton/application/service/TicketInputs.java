package org.sexton.application.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.LocationInput;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.People;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.WaitingPhoto;

/**
 * Reads what callers wrote into what the domain understands, looking up keys and ids; collects everything that is wrong
 * with it. One for each request.
 */
final class TicketInputs {

    private final Catalogue catalogue;
    private final People people;
    private final Violations violations;

    /** @param unread what is already known to be wrong */
    TicketInputs(Catalogue catalogue, People people, List<Violation> unread) {
        this.catalogue = catalogue;
        this.people = people;
        violations = new Violations(unread);
    }

    <T> Outcome<T> refuseOr(Outcome<T> decision) {
        return violations.refuseOr(decision);
    }

    /** The moves that can be read. Whether they are allowed is for the ticket to say. */
    List<Move> moves(List<Edit> edits) {
        return edits.stream().flatMap(edit -> move(edit).stream()).toList();
    }

    private Optional<Move> move(Edit edit) {
        return switch (edit) {
            case Edit.Title(var value) -> required("title", value).map(Move.Rename::new);
            case Edit.Description(var value) -> required("description", value).map(Move.Describe::new);
            case Edit.Status(var key) ->
                required("status", key).flatMap(this::status).map(Move.ChangeStatus::new);
            case Edit.Priority(var value) ->
                required("priority", value).flatMap(this::priority).map(Move.Prioritise::new);
            case Edit.Sensitive(var value) -> required("sensitive", value).map(Move.MarkSensitive::new);
            case Edit.Category(var key) -> clearable(key, this::category, Move.Categorise::new);
            case Edit.Location(var value) -> clearable(value, this::location, Move.Relocate::new);
            case Edit.DueOn(var date) -> clearable(date, this::date, Move.Schedule::new);
            case Edit.Assignee(var value) -> clearable(value, this::assignee, Move.Assign::new);
        };
    }

    Contact contact(ContactInput input) {
        return Contact.read(input, violations::add);
    }

    /** The uploaded photos that these tokens name. */
    List<WaitingPhoto> photos(List<Token> tokens, PhotoAlbum uploads) {
        return uploads.take(tokens, violations::add);
    }

    /** Notes that a field was left out. */
    <T> Optional<T> required(String field, @Nullable T value) {
        if (value == null) {
            violations.add(Violation.required(field));
        }
        return Optional.ofNullable(value);
    }

    /** Null clears; what can't be read moves nothing. */
    private static <I, T> Optional<Move> clearable(
            @Nullable I input, Function<I, @Nullable T> read, Function<@Nullable T, Move> move) {
        if (input == null) {
            return Optional.of(move.apply(null));
        }
        return Optional.ofNullable(read.apply(input)).map(move);
    }

    Optional<Priority> priority(String value) {
        var priority = Words.parse(Priority.class, value);
        if (priority.isEmpty()) {
            violations.add(Violation.unknown("priority", value));
        }
        return priority;
    }

    Optional<Status> status(String key) {
        return known("status", key, catalogue::status);
    }

    @Nullable Category category(@Nullable String key) {
        return key == null ? null : known("category", key, catalogue::category).orElse(null);
    }

    @Nullable LocalDate date(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException _) {
            violations.add(new Violation("dueOn", "not_a_date", "must be a date such as 2026-03-29"));
            return null;
        }
    }

    @Nullable Location location(@Nullable LocationInput input) {
        if (input == null) {
            return null;
        }
        Place place = input.key() == null
                ? null
                : known("location.key", input.key(), catalogue::place).orElse(null);
        var point = point(input.lat(), input.lon());
        var text = input.text() == null || input.text().isBlank() ? null : input.text();
        return place == null && text == null && point == null ? null : new Location(place, text, point);
    }

    private @Nullable Point point(@Nullable Double lat, @Nullable Double lon) {
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null || !Point.isValid(lat, lon)) {
            violations.add(new Violation(
                    "location.point", "not_a_point", "needs lat from -90 to 90 and lon from -180 to 180, in degrees"));
            return null;
        }
        return new Point(lat, lon);
    }

    @Nullable Assignee assignee(@Nullable AssigneeInput input) {
        if (input == null) {
            return null;
        }
        if ((input.userId() == null) == (input.name() == null)) {
            violations.add(new Violation("assignee", "ambiguous", "needs either userId or name"));
            return null;
        }
        return input.name() != null ? new Assignee.Named(input.name()) : staff(String.valueOf(input.userId()));
    }

    private @Nullable Assignee staff(String userId) {
        var person = personId(userId).flatMap(people::find).filter(Person::isAssignable);
        if (person.isEmpty()) {
            violations.add(Violation.unknown("assignee.userId", userId));
        }
        return person.map(staff -> new Assignee.Staff(staff.id(), staff.name())).orElse(null);
    }

    private static Optional<PersonId> personId(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> known(String field, String key, Function<Key, Optional<T>> lookup) {
        var found = Key.isValid(key) ? lookup.apply(new Key(key)) : Optional.<T>empty();
        if (found.isEmpty()) {
            violations.add(Violation.unknown(field, key));
        }
        return found;
    }
}
