package org.sexton.domain.notification;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * What a change means to somebody who works the desk: one thing at most, and nothing that they did themselves. Decided here
 * and nowhere else.
 */
public record DeskNews(Colleague to, Topic topic) {

    /** As much of a report as a mail tells; the rest is behind its link. */
    private static final int EXCERPT = 1_000;

    /** Whether it may concern anybody who works the desk. */
    public static boolean isIn(Change change) {
        return change.event().type() != TicketEvent.Type.IMPORTED
                && (isNewWork(change)
                        || newAssignee(change).isPresent()
                        || isAnswer(change)
                        || note(change)
                                .filter(note -> note.to() != null && note.to().indexOf('@') >= 0)
                                .isPresent());
    }

    /** @param staff all who work the desk */
    public static List<DeskNews> of(Change change, List<Colleague> staff) {
        if (!isIn(change)) {
            return List.of();
        }
        var mentioned = mentioned(change, staff);
        var answersGoTo = isAnswer(change) ? assignee(change.after(), staff) : null;
        return staff.stream()
                .filter(one -> !one.person().id().equals(change.event().by().person()))
                .flatMap(one -> topic(change, one, mentioned, answersGoTo).stream()
                        .filter(one::wants)
                        .map(topic -> new DeskNews(one, topic)))
                .toList();
    }

    /** Whom of the staff a note would call if this person wrote it, in the order of the staff. */
    public static List<Colleague> called(String note, List<Colleague> staff, @Nullable PersonId by) {
        var called = new Mentions(staff.stream().map(Colleague::person).toList()).in(note);
        return staff.stream()
                .filter(one ->
                        called.contains(one.person().id()) && !one.person().id().equals(by))
                .toList();
    }

    private static Optional<Topic> topic(
            Change change, Colleague one, Set<PersonId> mentioned, @Nullable PersonId answersGoTo) {
        var id = one.person().id();
        if (newAssignee(change).filter(id::equals).isPresent()) {
            return Optional.of(Topic.ASSIGNED);
        }
        if (mentioned.contains(id)) {
            return Optional.of(Topic.MENTIONS);
        }
        if (isAnswer(change)) {
            var concerned = answersGoTo == null ? one.wants(Topic.NEW_REPORTS) : id.equals(answersGoTo);
            return concerned ? Optional.of(Topic.ANSWERS) : Optional.empty();
        }
        return isNewWork(change) ? Optional.of(Topic.NEW_REPORTS) : Optional.empty();
    }

    /** A ticket that was opened with somebody to see to it is no work for whoever does the triage. */
    private static boolean isNewWork(Change change) {
        return change.before().isEmpty() && change.after().assignee() == null;
    }

    private static boolean isAnswer(Change change) {
        return change.comment()
                .filter(comment -> comment.side() == Comment.Side.REPORTER)
                .isPresent();
    }

    private static Optional<PersonId> newAssignee(Change change) {
        var before = change.before().flatMap(DeskNews::assignee);
        return assignee(change.after()).filter(now -> !Objects.equals(now, before.orElse(null)));
    }

    private static Optional<PersonId> assignee(TicketSnapshot ticket) {
        return ticket.assignee() instanceof Assignee.Staff(var id, var _) ? Optional.of(id) : Optional.empty();
    }

    /** Null where nobody sees to it whom a mail reaches: then an answer is everybody's business. */
    private static @Nullable PersonId assignee(TicketSnapshot ticket, List<Colleague> staff) {
        return assignee(ticket)
                .filter(id -> staff.stream()
                        .anyMatch(one -> one.isReached() && one.person().id().equals(id)))
                .orElse(null);
    }

    /** Who was not called before, where the note was only written anew. */
    private static Set<PersonId> mentioned(Change change, List<Colleague> staff) {
        var mentions = new Mentions(staff.stream().map(Colleague::person).toList());
        return note(change)
                .map(note -> {
                    var called = new HashSet<>(mentions.in(note.to()));
                    called.removeAll(mentions.in(note.from()));
                    return Set.copyOf(called);
                })
                .orElse(Set.of());
    }

    private static Optional<FieldChange> note(Change change) {
        return change.event().changes().stream()
                .filter(it -> it.field() == Field.NOTE)
                .findFirst();
    }

    /**
     * @param by the name of whoever did it; empty where nobody did
     * @param link to the ticket at the desk
     */
    public Message about(Change change, String by, URI link) {
        var ticket = change.after();
        var reference = ticket.reference();
        var title = ticket.title();
        if (ticket.sensitive()) {
            return new Message.SensitiveDeskNews(reference, link);
        }
        return switch (topic) {
            case ASSIGNED -> new Message.Assigned(reference, title, by, link);
            case NEW_REPORTS -> new Message.NewReport(reference, title, excerpt(ticket.description()), link);
            case ANSWERS ->
                new Message.ReporterAnswered(
                        reference, title, change.comment().orElseThrow().body(), link);
            case MENTIONS ->
                new Message.Mentioned(
                        reference, title, by, note(change).map(FieldChange::to).orElseThrow(), link);
            case OVERDUE -> throw new IllegalStateException("no change makes a ticket overdue, but a day that ends");
        };
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)).stripTrailing() + " …";
    }
}
