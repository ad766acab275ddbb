package org.sexton.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.redaction.Redaction;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/**
 * What somebody wrote on a ticket. Plain text as it was typed; masking for the public is the privacy rules' business.
 *
 * @param sequence the event that recorded it
 * @param at to the millisecond, UTC
 * @param by who wrote it; the public is told the {@link Side} alone
 * @param editedAt when its author last wrote it anew; null where it reads as it was written
 */
public record Comment(
        CommentId id,
        long sequence,
        Instant at,
        TicketEvent.By by,
        Side side,
        Visibility visibility,
        String body,
        @Nullable Instant editedAt) {

    /** For so long staff may put right what they wrote. What it said before stays in the audit log. */
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    /** On which side of the desk its author stood. */
    public enum Side {
        STAFF,
        /** Whoever reported the problem, signed in or by their private link. */
        REPORTER
    }

    public Comment {
        if (side == Side.REPORTER && (visibility == Visibility.INTERNAL || editedAt != null)) {
            throw new IllegalArgumentException(
                    "a reporter writes nothing that they could not read, and writes it once");
        }
    }

    /** Until when the actor may write it anew; empty where it is not theirs. */
    public Optional<Instant> editableUntil(Actor actor) {
        return side == Side.STAFF
                        && actor.isStaff()
                        && by.person() != null
                        && actor.person().filter(by.person()::equals).isPresent()
                ? Optional.of(at.plus(EDITABLE))
                : Optional.empty();
    }

    Field field() {
        return visibility == Visibility.PUBLIC ? Field.COMMENT : Field.NOTE;
    }

    /**
     * As it would read. Empty where that is as before. Refuses whoever did not write it, whoever comes too late
     * ({@code Conflict}), and a text that breaks {@link TicketRules#COMMENT}.
     */
    Outcome<Optional<Comment>> rewrite(String body, Actor by, Instant now) {
        var until = editableUntil(by);
        if (until.isEmpty()) {
            return Outcome.refused(new Refusal.NotAllowed("edit what somebody else wrote"));
        }
        if (now.isAfter(until.get())) {
            return Outcome.refused(new Refusal.Conflict(
                    "A comment can be edited for %d minutes. Write another one.".formatted(EDITABLE.toMinutes())));
        }
        var violations = TicketRules.COMMENT.violations("body", body);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var text = TicketRules.COMMENT.clean(body);
        return Outcome.ok(text.equals(this.body) ? Optional.empty() : Optional.of(reading(text, now)));
    }

    private Comment reading(String text, Instant now) {
        return new Comment(id, sequence, at, by, side, visibility, text, now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same without what tells of somebody. */
    Comment without(PersonalWords words) {
        return new Comment(id, sequence, at, by, side, visibility, words.without(body), editedAt);
    }

    /** Whether anybody outside the desk can tell it, behind the masks, from what it was. */
    boolean isNewsAfter(Comment before) {
        return visibility == Visibility.PUBLIC && !Redaction.mask(body).equals(Redaction.mask(before.body));
    }
}
