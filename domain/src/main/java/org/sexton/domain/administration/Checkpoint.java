package org.sexton.domain.administration;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.audit.Digest;

/**
 * What the logs of some tickets ended with, sealed by one entry of the admin log: as long as that entry stands, none of these
 * logs loses its end, or is written anew, without being found. The entry is named by the digest of the heads, which is one of
 * the facts that are never erased; and heads are hashes, so erasing what events said changes nothing of it.
 */
public sealed interface Checkpoint permits RecordedCheckpoint {

    List<TicketHead> heads();

    AdminEvent event();

    static Checkpoint of(Collection<TicketHead> heads, Pen pen) {
        var subject = new Subject(Kind.CHECKPOINT, digest(heads).hex());
        var count = new Detail("tickets", null, Integer.toString(heads.size()));
        return new RecordedCheckpoint(
                List.copyOf(heads), AdminEvent.record(pen, subject, Type.CREATED, List.of(count)));
    }

    /** The same for the same heads in whatever order: no part of a line holds a blank or the end of one. */
    static Digest digest(Collection<TicketHead> heads) {
        return Digest.ofText(heads.stream()
                .sorted(comparing((TicketHead head) -> head.ticket().toString()).thenComparing(TicketHead::sequence))
                .map(head -> head.ticket() + " " + head.sequence() + " " + head.hash())
                .collect(joining("\n", "sexton-checkpoint-1\n", "\n")));
    }
}
