package org.sexton.domain.ticket;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Flaw;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;

/**
 * What happened to a ticket, once: who, when, what changed. Never altered; erasing a person may blank {@link #changes},
 * and the seal still holds.
 *
 * @param sequence counts a ticket's events from 1, without gaps; the version of the ticket that it led to
 * @param at to the millisecond, UTC
 * @param changes what differs, in the order of {@link Field}
 * @param seal this event's link in the ticket's chain
 */
public record TicketEvent(
        TicketId ticket, long sequence, Instant at, By by, Type type, List<FieldChange> changes, Seal seal) {

    public TicketEvent {
        changes = List.copyOf(changes);
    }

    /** What kind of change it was. */
    public enum Type {
        CREATED,
        IMPORTED,
        CHANGED,
        COMMENTED,
        /** The author of a comment wrote it anew. */
        COMMENT_EDITED
    }

    /** What kind of actor did it. */
    public enum ActorKind {
        USER,
        GUEST,
        SYSTEM
    }

    /** Who did it, without the role, which belongs to its day. */
    public record By(ActorKind kind, @Nullable PersonId person) {

        public static By of(Actor actor) {
            return switch (actor) {
                case Actor.Guest() -> new By(ActorKind.GUEST, null);
                case Actor.User(var id, var _) -> new By(ActorKind.USER, id);
                case Actor.System() -> new By(ActorKind.SYSTEM, null);
            };
        }
    }

    static TicketEvent record(
            Digest previous,
            TicketId ticket,
            long sequence,
            Instant at,
            By by,
            Type type,
            List<FieldChange> changes,
            Salt salt) {
        var seal = Seal.of(previous, facts(ticket, sequence, at, by, type), salt, payload(changes));
        return new TicketEvent(ticket, sequence, at, by, type, changes, seal);
    }

    /** The same once what it said was erased. */
    public TicketEvent blanked() {
        return new TicketEvent(ticket, sequence, at, by, type, List.of(), seal.blanked());
    }

    /** Whether what it said was erased. */
    public boolean isBlank() {
        return seal.salt() == null;
    }

    /** Whether this is what was once recorded, right after an event with the hash {@code previous}. */
    public boolean isIntactAfter(Digest previous) {
        return flawAfter(previous).isEmpty();
    }

    /** How this is not what was once recorded, right after one with the hash {@code previous}; empty if it is. */
    public Optional<Flaw> flawAfter(Digest previous) {
        return seal.flaw(previous, facts(ticket, sequence, at, by, type), payload(changes));
    }

    private static List<@Nullable String> facts(TicketId ticket, long sequence, Instant at, By by, Type type) {
        return Arrays.asList(
                ticket.toString(),
                Long.toString(sequence),
                at.toString(),
                by.kind().name(),
                Objects.toString(by.person(), null),
                type.name());
    }

    private static List<@Nullable String> payload(List<FieldChange> changes) {
        return changes.stream()
                .<@Nullable String>flatMap(change -> Stream.of(change.field().key(), change.from(), change.to()))
                .toList();
    }
}
