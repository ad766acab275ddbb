package org.sexton.application.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ErasePerson.Whom;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.query.Footprint;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** Finds out whom somebody means who asks about a person's data. */
public final class Subjects {

    private final People people;
    private final PersonalData data;

    public Subjects(People people, PersonalData data) {
        this.people = people;
        this.data = data;
    }

    /**
     * @param person null for somebody without an account
     * @param email where mail reaches them; of an account it may be unproven, and then says nothing of what else is theirs
     * @param words what they are called in texts
     */
    record Subject(
            DataSubject of,
            @Nullable Person person,
            @Nullable EmailAddress email,
            Footprint footprint,
            PersonalWords words) {

        /** What has to be typed by whoever is sure. */
        String confirmation() {
            if (email != null) {
                return email.value();
            }
            return person == null ? "" : person.name();
        }
    }

    /** Refuses an account that there is not (any more), and input that names nobody. */
    Outcome<Subject> find(Whom whom) {
        var violations = new Violations(whom.unread());
        for (var phrase : whom.phrases()) {
            if (phrase.strip().length() < PersonalWords.SHORTEST) {
                violations.add(new Violation(
                        "phrases", "too_short", "must be of %d characters at least".formatted(PersonalWords.SHORTEST)));
            }
        }
        if ((whom.userId() == null) == (whom.email() == null)) {
            violations.add(new Violation("email", "ambiguous", "either this or userId is needed, and not both"));
        }
        return violations.refuseOr(
                whom.userId() != null ? byId(whom.userId(), whom.phrases()) : byEmail(whom.email(), whom.phrases()));
    }

    private Outcome<Subject> byId(String written, List<String> phrases) {
        return id(written)
                .flatMap(people::find)
                .filter(person -> !person.isErased())
                .map(person -> Outcome.ok(of(DataSubject.of(person), person, person.email(), phrases)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("person")));
    }

    private Outcome<Subject> byEmail(@Nullable String written, List<String> phrases) {
        var email = Optional.ofNullable(written).flatMap(EmailAddress::parse);
        if (email.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(
                    new Violation("email", "not_an_address", "must be an address such as ann@example.org")));
        }
        return Outcome.ok(email.flatMap(people::findByEmail)
                .map(person -> of(DataSubject.of(person), person, person.email(), phrases))
                .orElseGet(() -> of(new DataSubject(null, email.get()), null, email.get(), phrases)));
    }

    private Subject of(
            DataSubject subject, @Nullable Person person, @Nullable EmailAddress email, List<String> phrases) {
        var footprint = data.footprint(subject);
        var names = new ArrayList<>(footprint.names());
        if (person != null) {
            names.add(person.name());
        }
        var addresses = email == null ? List.<String>of() : List.of(email.value());
        return new Subject(subject, person, email, footprint, new PersonalWords(names, addresses, phrases));
    }

    private static Optional<PersonId> id(String written) {
        try {
            return Optional.of(new PersonId(UUID.fromString(written)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
