package org.sexton.adapters.persistence.bulk;

import org.sexton.adapters.persistence.row.TicketEventRow;

/** {@code ticket_event}, as {@link TicketEventRow} has it. */
public final class TicketEventTable {

    public static final CopyTable<TicketEventRow> EVENTS = CopyTable.<TicketEventRow>named("ticket_event")
            .with("ticket_id", row -> row.ticketId)
            .with("sequence", row -> row.sequence)
            .with("at", row -> row.at)
            .with("actor_kind", row -> row.actorKind)
            .with("actor_id", row -> row.actorId)
            .with("type", row -> row.type)
            .with("changes", row -> row.changes)
            .with("salt", row -> row.salt)
            .with("payload_digest", row -> row.payloadDigest)
            .with("previous_hash", row -> row.previousHash)
            .with("hash", row -> row.hash);

    private TicketEventTable() {}
}
