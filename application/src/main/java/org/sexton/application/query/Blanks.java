package org.sexton.application.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.sexton.application.query.BrokenLink.Reason;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketId;

/** Events that no longer say what they said, until an erasure names them. */
final class Blanks {

    private record Blank(Chain chain, TreeSet<Long> sequences) {}

    private final Map<TicketId, Blank> unnamed = new LinkedHashMap<>();

    /** @param chain the one that it is of */
    void found(TicketEvent event, Chain chain) {
        unnamed.computeIfAbsent(event.ticket(), _ -> new Blank(chain, new TreeSet<>()))
                .sequences()
                .add(event.sequence());
    }

    void namedBy(AdminEvent entry) {
        PersonErasure.blankedBy(entry).forEach((ticket, sequences) -> {
            if (unnamed.get(ticket) instanceof Blank blank) {
                blank.sequences().removeAll(sequences);
            }
        });
    }

    /** The first of each ticket that nothing names breaks its chain. */
    void end() {
        unnamed.values().stream()
                .filter(blank -> !blank.sequences().isEmpty())
                .forEach(blank -> blank.chain().breakAt(blank.sequences().first(), Reason.BLANKED));
    }
}
