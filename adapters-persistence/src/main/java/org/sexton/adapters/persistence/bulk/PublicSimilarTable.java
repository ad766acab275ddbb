package org.sexton.adapters.persistence.bulk;

import org.sexton.adapters.persistence.row.PublicSimilarRow;

/** {@code public_similar}, as {@link PublicSimilarRow} has it. */
public final class PublicSimilarTable {

    public static final CopyTable<PublicSimilarRow> REPORTS = CopyTable.<PublicSimilarRow>named("public_similar")
            .with("ticket_id", PublicSimilarRow::ticketId)
            .with("title", PublicSimilarRow::title)
            .with("body", PublicSimilarRow::body)
            .with("words", row -> Words.tsvector(row.words()))
            .with("category_key", PublicSimilarRow::categoryKey)
            .with("location_key", PublicSimilarRow::locationKey)
            .with("spot", PublicSimilarRow::spot)
            .with("created_at", PublicSimilarRow::createdAt)
            .with("resolved_at", PublicSimilarRow::resolvedAt);

    private PublicSimilarTable() {}
}
