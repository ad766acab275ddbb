package org.sexton.adapters.persistence.bulk;

import org.sexton.adapters.persistence.row.TicketSearchRow;

/** {@code ticket_search}, as {@link TicketSearchRow} has it. */
public final class TicketSearchTable {

    public static final CopyTable<TicketSearchRow> WORDS = CopyTable.<TicketSearchRow>named("ticket_search")
            .with("ticket_id", row -> row.ticketId)
            .with("words", row -> Words.tsvector(row.words));

    private TicketSearchTable() {}
}
