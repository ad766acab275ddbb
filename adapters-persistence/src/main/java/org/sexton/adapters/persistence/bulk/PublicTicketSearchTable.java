package org.sexton.adapters.persistence.bulk;

import org.sexton.adapters.persistence.row.PublicTicketSearchRow;

/** {@code public_ticket_search}, as {@link PublicTicketSearchRow} has it. */
public final class PublicTicketSearchTable {

    public static final CopyTable<PublicTicketSearchRow> WORDS = CopyTable.<PublicTicketSearchRow>named(
                    "public_ticket_search")
            .with("ticket_id", row -> row.ticketId)
            .with("words", row -> Words.tsvector(row.words));

    private PublicTicketSearchTable() {}
}
