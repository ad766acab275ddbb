package org.sexton.domain.administration;

import java.time.Instant;
import java.util.function.Supplier;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;

/**
 * Who writes entries of the log, one or several.
 *
 * @param salts fresh randomness, each time it is asked
 */
public record Author(Actor by, Instant at, Supplier<Salt> salts) {

    public Pen pen(Head head) {
        return new Pen(head, by, at, salts.get());
    }
}
