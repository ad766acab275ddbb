package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;

/**
 * A ticket's state at one version, for staff: nothing of it is for the public as it stands.
 *
 * @param triaged whether staff have seen to it that it may be shown: they opened it, it was imported, or they moved it on to
 *     another open status. Once so, it stays so
 * @param dueOn a calendar day at the place of the organisation
 * @param publicUpdatedAt when something last moved that the reporter, or the public where it may, can see; a change of
 *     anything else leaves it alone, so that it does not tell of it
 * @param resolvedAt when it last entered a resolved status; null while open
 * @param mergedInto what it is a duplicate of: from then on it is closed to change, and its place is there; null mostly
 * @param withdrawn whether the import that it came by was undone: it is closed to change for good, and has no place in lists
 * @param version counts the changes, from 1; also the number of the event that recorded the last of them
 */
public record TicketSnapshot(
        TicketId id,
        TicketReference reference,
        String title,
        String description,
        Status status,
        Priority priority,
        @Nullable Category category,
        @Nullable Location location,
        boolean sensitive,
        boolean triaged,
        Reporter reporter,
        @Nullable Assignee assignee,
        @Nullable LocalDate dueOn,
        Instant createdAt,
        Instant updatedAt,
        Instant publicUpdatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Origin origin,
        @Nullable TicketLink mergedInto,
        boolean withdrawn,
        long version) {

    /** Whether the actor may know of this ticket as the desk shows it. */
    public boolean isVisibleTo(Actor actor) {
        return actor.isStaff();
    }

    public PublicFacts publicFacts() {
        return PublicFacts.of(this);
    }

    /**
     * Whether nobody but staff could tell the two states apart. What moves behind a mask does not count: it would tell that
     * it moved.
     */
    boolean looksLike(TicketSnapshot other) {
        return sensitive == other.sensitive
                && isSetAside() == other.isSetAside()
                && publicFacts().equals(other.publicFacts());
    }

    /** Whether it is the report of this person, whatever their role. */
    public boolean isReportedBy(PersonId person) {
        return switch (reporter) {
            case Reporter.Member(var id, var _, var _) -> id.equals(person);
            case Reporter.Staff(var id, var _, var _) -> id.equals(person);
            case Reporter.Guest _ -> false;
        };
    }

    /** Whether it is somebody's report by name: a guest's is nobody's until they claim it. */
    public boolean isClaimed() {
        return !(reporter instanceof Reporter.Guest);
    }

    /** @param today at the place of the organisation */
    public boolean isOverdue(LocalDate today) {
        return !isSetAside() && status.phase() == Phase.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether it has no place of its own any more: lists, counts and the public know nothing of it. */
    public boolean isSetAside() {
        return isMerged() || withdrawn;
    }

    /** Whether the actor may make moves on it. */
    public boolean isChangeableBy(Actor actor) {
        return actor.isStaff() && !isSetAside();
    }

    /** The ticket as others point to it. */
    public TicketLink link() {
        return new TicketLink(id, reference);
    }
}
