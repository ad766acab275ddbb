package org.sexton.application.query;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * Where a hash chain breaks.
 *
 * @param log the chain
 * @param sequence which link of it, counted from 1; 0 for none of them
 * @param expected what was sealed there; null where it is not about one digest
 * @param found what is there now; null likewise
 */
public record BrokenLink(
        Log log,
        long sequence,
        Reason reason,
        @Nullable Digest expected,
        @Nullable Digest found) {

    /** Whose chain it is. */
    public sealed interface Log {

        /** @param reference null where no ticket has this id */
        record OfTicket(TicketId ticket, @Nullable TicketReference reference) implements Log {}

        record OfAdministration() implements Log {}
    }

    /** How it breaks. */
    public enum Reason {
        /** Nothing is there. */
        MISSING,
        /** Something is there that no change of a ticket belongs to. */
        STRAY,
        /** It does not follow the one before it. */
        OUT_OF_ORDER,
        /** What it says is not what it said. */
        PAYLOAD_ALTERED,
        /** What it said is gone, and no erasure in the admin log names it. */
        BLANKED,
        /** Number, time, who or what kind it was are not what they were. */
        FACTS_ALTERED,
        /** It says what none can say. */
        UNREADABLE,
        /** It is not the one that a checkpoint sealed: the log was written anew from here or before on. */
        REWRITTEN,
        /** The heads of tickets that it sealed are not those that are kept beside it. */
        CHECKPOINT_ALTERED,
        /** A head that was told is that of no entry any more: the end was cut off, or the chain was written anew. */
        HEAD_LOST
    }

    /** For people: a clause such as "event 3 of ticket 7K3-QFM is missing". */
    public String inWords() {
        return switch (reason) {
            case MISSING -> link() + " is missing";
            case STRAY -> link() + " belongs to no change";
            case OUT_OF_ORDER -> link() + " does not follow the one before it";
            case PAYLOAD_ALTERED -> "what " + link() + " says is not what was once recorded";
            case BLANKED -> "what " + link() + " said is gone, and no entry of the admin log says that it was erased";
            case FACTS_ALTERED -> "number, time, actor or kind of " + link() + " is not what was once recorded";
            case UNREADABLE -> link() + " can't be read";
            case REWRITTEN -> link() + " is not the one that a checkpoint sealed";
            case CHECKPOINT_ALTERED -> "the tickets' heads that " + link() + " sealed are not what they were";
            case HEAD_LOST ->
                "no entry of the admin log has the head that was asked for: its end was cut off, or it was written anew";
        };
    }

    private String link() {
        return switch (log) {
            case Log.OfTicket(var ticket, var reference) ->
                "event " + sequence
                        + (reference == null
                                ? " of a ticket that is not there, " + ticket + ","
                                : " of ticket " + reference);
            case Log.OfAdministration() -> "entry " + sequence + " of the admin log";
        };
    }
}
