package org.sexton.adapters.persistence.bulk;

import org.sexton.adapters.persistence.row.TicketRow;

/** {@code ticket}, as {@link TicketRow} has it. */
public final class TicketTable {

    public static final CopyTable<TicketRow> TICKETS = CopyTable.<TicketRow>named("ticket")
            .with("id", row -> row.id)
            .with("reference", row -> row.reference)
            .with("version", row -> row.version)
            .with("title", row -> row.title)
            .with("title_key", row -> row.titleKey)
            .with("description", row -> row.description)
            .with("status_key", row -> row.statusKey)
            .with("priority", row -> row.priority)
            .with("category_key", row -> row.categoryKey)
            .with("location_key", row -> row.locationKey)
            .with("location_text", row -> row.locationText)
            .with("location_lat", row -> row.locationLat)
            .with("location_lon", row -> row.locationLon)
            .with("sensitive", row -> row.sensitive)
            .with("triaged", row -> row.triaged)
            .with("reporter_kind", row -> row.reporterKind)
            .with("reporter_user_id", row -> row.reporterUserId)
            .with("reporter_name", row -> row.reporterName)
            .with("reporter_email", row -> row.reporterEmail)
            .with("assignee_user_id", row -> row.assigneeUserId)
            .with("assignee_name", row -> row.assigneeName)
            .with("due_on", row -> row.dueOn)
            .with("created_at", row -> row.createdAt)
            .with("updated_at", row -> row.updatedAt)
            .with("public_updated_at", row -> row.publicUpdatedAt)
            .with("resolved_at", row -> row.resolvedAt)
            .with("origin_source", row -> row.originSource)
            .with("origin_external_id", row -> row.originExternalId)
            .with("origin_resolved_at", row -> row.originResolvedAt)
            .with("merged_into", row -> row.mergedInto)
            .with("withdrawn", row -> row.withdrawn);

    private TicketTable() {}
}
