package org.sexton.adapters.persistence.bulk;

import org.sexton.adapters.persistence.row.PublicTicketRow;

/** {@code public_ticket}, as {@link PublicTicketRow} has it. */
public final class PublicTicketTable {

    public static final CopyTable<PublicTicketRow> TICKETS = CopyTable.<PublicTicketRow>named("public_ticket")
            .with("id", row -> row.id)
            .with("reference", row -> row.reference)
            .with("title", row -> row.title)
            .with("description", row -> row.description)
            .with("status_key", row -> row.statusKey)
            .with("category_key", row -> row.categoryKey)
            .with("location_key", row -> row.locationKey)
            .with("location_text", row -> row.locationText)
            .with("location_lat", row -> row.locationLat)
            .with("location_lon", row -> row.locationLon)
            .with("created_at", row -> row.createdAt)
            .with("updated_at", row -> row.updatedAt)
            .with("resolved_at", row -> row.resolvedAt);

    private PublicTicketTable() {}
}
