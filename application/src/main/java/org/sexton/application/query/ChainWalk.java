package org.sexton.application.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.BrokenLink.Log;
import org.sexton.application.query.BrokenLink.Reason;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.administration.TicketHead;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Flaw;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * Recomputes all hash chains in one pass, one link in memory at a time. It is told of each ticket and then of its events, in
 * the order of their numbers, then of what checkpoints have, one after the other, and of the admin log at last; whoever tells
 * leaves nothing out.
 *
 * <p>The seal of an event holds when what it said is gone, whoever took it away. So it is remembered that it is, and a
 * chain with such an event is whole only where an erasure names it, in an entry to which the admin log is whole itself.
 */
public final class ChainWalk {

    private final @Nullable Digest published;
    private final Consumer<BrokenLink> sink;
    private final Blanks blanks = new Blanks();

    private Chain chain = new Chain(new Log.OfAdministration(), 0, 0, this::broken);
    private long tickets;
    private long events;
    private long entries;
    private long erased;
    private long brokenLogs;
    private @Nullable BrokenLink first;
    private final Set<TicketId> brokenTickets = new HashSet<>();
    private final Map<Long, Digest> listed = new TreeMap<>();
    private final List<TicketHead> listing = new ArrayList<>();
    private long checkpoint;
    private boolean publishedIsLost;

    /**
     * @param published a head of the admin log that was once told, to be looked for; null for none
     * @param sink hears of the first broken link of each chain
     */
    public ChainWalk(@Nullable Digest published, Consumer<BrokenLink> sink) {
        this.published = published;
        this.sink = sink;
        publishedIsLost = published != null;
    }

    /**
     * The events that follow are those of this ticket.
     *
     * @param reference null where events tell of a ticket that is not there
     * @param version how many events it must have
     */
    public void ticket(TicketId ticket, @Nullable TicketReference reference, long version) {
        chain.end();
        chain = new Chain(new Log.OfTicket(ticket, reference), version, version, this::broken);
        tickets += reference == null ? 0 : 1;
    }

    /** @param asWritten whether what it says is kept as it was written, with nothing beside it */
    public void event(TicketEvent event, boolean asWritten) {
        events++;
        follow(event.sequence(), event.seal(), asWritten, event::flawAfter);
        if (event.isBlank() && chain.isWhole()) {
            blanks.found(event, chain);
        }
    }

    /**
     * A checkpoint has this head.
     *
     * @param number of the entry that sealed it
     * @param reference null where there is no such ticket any more
     * @param found the hash of the event of that number now; null where there is none
     */
    public void checkpointed(
            long number, TicketHead head, @Nullable TicketReference reference, @Nullable Digest found) {
        chain.end();
        if (number != checkpoint) {
            endListing();
            checkpoint = number;
        }
        listing.add(head);
        if (!head.hash().equals(found) && !brokenTickets.contains(head.ticket())) {
            var log = new Log.OfTicket(head.ticket(), reference);
            var reason = found == null ? Reason.MISSING : Reason.REWRITTEN;
            broken(new BrokenLink(log, head.sequence(), reason, head.hash(), found));
        }
    }

    private void endListing() {
        if (!listing.isEmpty()) {
            listed.put(checkpoint, Checkpoint.digest(listing));
            listing.clear();
        }
    }

    /** The entries that follow are those of the admin log. */
    public void adminLog() {
        chain.end();
        endListing();
        chain = new Chain(new Log.OfAdministration(), 0, Long.MAX_VALUE, this::broken);
        lookForPublished();
    }

    /** @param asWritten whether what it says is kept as it was written, with nothing beside it */
    public void entry(AdminEvent entry, boolean asWritten) {
        entries++;
        follow(entry.sequence(), entry.seal(), asWritten, entry::flawAfter);
        if (entry.seal().salt() == null) {
            // nothing erases what an admin did
            chain.breakAt(entry.sequence(), Reason.BLANKED);
        } else if (chain.isWhole()) {
            blanks.namedBy(entry);
        }
        lookForPublished();
        if (entry.subject().kind() == AdminEvent.Kind.CHECKPOINT) {
            compare(entry.sequence(), new Digest(entry.subject().key()));
        }
    }

    private void compare(long number, Digest sealed) {
        var kept = listed.remove(number);
        var found = kept == null ? Checkpoint.digest(List.of()) : kept;
        if (!found.equals(sealed)) {
            chain.breakAt(number, Reason.CHECKPOINT_ALTERED, sealed, found);
        }
    }

    /** What is left was sealed by an entry that is not there any more, or that sealed nothing. */
    private void nothingIsLeft() {
        listed.keySet().stream()
                .findFirst()
                .ifPresent(
                        number -> chain.breakAt(number, number > entries ? Reason.MISSING : Reason.CHECKPOINT_ALTERED));
    }

    /** A link that says what none can say. */
    public void unreadable(long sequence) {
        chain.breakAt(sequence, Reason.UNREADABLE);
    }

    /** What came of it, once it was told of everything, the admin log last. */
    public AuditReport end() {
        chain.end();
        nothingIsLeft();
        if (publishedIsLost) {
            chain.breakAt(0, Reason.HEAD_LOST, published, chain.head());
        }
        blanks.end();
        return new AuditReport(tickets, events, entries, erased, chain.head(), brokenLogs, first);
    }

    private void follow(long sequence, Seal seal, boolean asWritten, Function<Digest, Optional<Flaw>> flaw) {
        chain.follow(sequence, seal.hash(), flaw);
        if (!asWritten) {
            chain.breakAt(sequence, Reason.PAYLOAD_ALTERED);
        }
        erased += seal.salt() == null ? 1 : 0;
    }

    private void lookForPublished() {
        if (chain.isWhole() && chain.head().equals(published)) {
            publishedIsLost = false;
        }
    }

    private void broken(BrokenLink link) {
        brokenLogs++;
        if (link.log() instanceof Log.OfTicket(var ticket, var _)) {
            brokenTickets.add(ticket);
        }
        first = first == null ? link : first;
        sink.accept(link);
    }
}
