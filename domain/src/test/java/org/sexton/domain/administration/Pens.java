package org.sexton.domain.administration;

import java.time.Instant;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** What the tests of this package write with. */
final class Pens {

    static final Instant NOW = Instant.parse("2026-11-25T08:00:00.123456Z");

    private Pens() {}

    static Pen pen() {
        return pen(Head.NONE);
    }

    static Pen pen(Head head) {
        return new Pen(head, Actor.SYSTEM, NOW, Salt.of(new byte[16]));
    }

    static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Outcome.Refused<?>(var why) -> why;
        };
    }
}
