package org.sexton.domain.administration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Flaw;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketEvent.By;

/**
 * What became of the installation itself, once: who, when, what of it. One chain for all of it, because admins change it
 * rarely. Never altered; erasing a person may blank {@link #changes}, and the seal still holds.
 *
 * @param sequence counts the entries from 1, without gaps
 * @param at to the millisecond, UTC
 * @param changes what differs
 * @param seal this entry's link in the chain
 */
public record AdminEvent(
        long sequence, Instant at, By by, Subject subject, Type type, List<Detail> changes, Seal seal) {

    public AdminEvent {
        changes = List.copyOf(changes);
    }

    /** What kinds of things the log tells of. */
    public enum Kind {
        STATUS,
        CATEGORY,
        LOCATION,
        USER,
        ORGANISATION,
        /** The forgetting of a person. */
        ERASURE,
        /** What the logs of tickets end with. */
        CHECKPOINT
    }

    /** What happened to it. */
    public enum Type {
        CREATED,
        CHANGED,
        DELETED,
        ERASED
    }

    /** The one thing that it is about. */
    public record Subject(Kind kind, String key) {

        /** Who it is; empty where it is not about a person. */
        public Optional<PersonId> person() {
            return kind == Kind.USER ? Optional.of(new PersonId(UUID.fromString(key))) : Optional.empty();
        }
    }

    /** One field's values before and after, as text; null is nothing there. */
    public record Detail(
            String field, @Nullable String from, @Nullable String to) {}

    /** Where the log stands: what the next entry continues. */
    public record Head(long sequence, Digest hash) {

        /** Before the first entry. */
        public static final Head NONE = new Head(0, Digest.NONE);
    }

    static AdminEvent record(Pen pen, Subject subject, Type type, List<Detail> changes) {
        var sequence = pen.head().sequence() + 1;
        var at = pen.at().truncatedTo(ChronoUnit.MILLIS);
        var by = By.of(pen.by());
        var seal = Seal.of(pen.head().hash(), facts(sequence, at, by, subject, type), pen.salt(), payload(changes));
        return new AdminEvent(sequence, at, by, subject, type, changes, seal);
    }

    public Head head() {
        return new Head(sequence, seal.hash());
    }

    /** Whether this is what was once recorded, right after an entry with the hash {@code previous}. */
    public boolean isIntactAfter(Digest previous) {
        return flawAfter(previous).isEmpty();
    }

    /** How this is not what was once recorded, right after one with the hash {@code previous}; empty if it is. */
    public Optional<Flaw> flawAfter(Digest previous) {
        return seal.flaw(previous, facts(sequence, at, by, subject, type), payload(changes));
    }

    private static List<@Nullable String> facts(long sequence, Instant at, By by, Subject subject, Type type) {
        return Arrays.asList(
                "admin",
                Long.toString(sequence),
                at.toString(),
                by.kind().name(),
                Objects.toString(by.person(), null),
                subject.kind().name(),
                subject.key(),
                type.name());
    }

    private static List<@Nullable String> payload(List<Detail> changes) {
        return changes.stream()
                .<@Nullable String>flatMap(change -> Stream.of(change.field(), change.from(), change.to()))
                .toList();
    }
}
