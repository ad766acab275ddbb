package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.bulk.BulkInsert;
import org.sexton.adapters.persistence.bulk.PublicSimilarTable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.PublicSimilarRow;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarText;
import org.sexton.domain.privacy.PublicTicket;

/** Keeps what may be reported again: tickets that are open or were resolved lately. What is hidden goes with its public row. */
@ApplicationScoped
class SimilarProjection {

    private final DataSource database;
    private final BulkInsert bulk;

    SimilarProjection(DataSource database, BulkInsert bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    /** Many new tickets. */
    void openAll(Stream<Shown> opened) {
        bulk.insert(
                PublicSimilarTable.REPORTS,
                opened.filter(shown -> isWorthKeeping(shown.view(), shown.at()))
                        .map(shown -> PublicSimilarRow.of(shown.ticket(), shown.view())));
    }

    /** Whether anyone would still mean it. */
    static boolean isWorthKeeping(PublicTicket ticket, Instant now) {
        var resolvedAt = ticket.resolvedAt();
        return resolvedAt == null || resolvedAt.isAfter(now.minus(SimilarSearch.RECENT));
    }

    /** @param before what was seen of it; empty if it was not seen */
    void follow(Optional<PublicTicket> before, Shown shown) {
        if (before.filter(ticket -> isRecognisedAlike(ticket, shown.view())).isPresent()) {
            return;
        }
        if (isWorthKeeping(shown.view(), shown.at())) {
            write(PublicSimilarRow.of(shown.ticket(), shown.view()));
        } else {
            // what it said before is not kept until it would be cleared away
            Sql.of(
                            "DELETE FROM public_similar WHERE ticket_id = ?",
                            shown.ticket().value())
                    .execute(database);
        }
    }

    private static boolean isRecognisedAlike(PublicTicket before, PublicTicket after) {
        return SimilarText.of(before).equals(SimilarText.of(after))
                && Objects.equals(before.category(), after.category())
                && Objects.equals(before.location(), after.location())
                && Objects.equals(before.resolvedAt(), after.resolvedAt());
    }

    /** It may be there already, or have been cleared away since it was resolved. */
    private void write(PublicSimilarRow row) {
        Sql.of(
                        "INSERT INTO public_similar (ticket_id, title, body, words, category_key, location_key, spot, created_at, resolved_at)")
                .add(
                        "VALUES (?, ?, ?, array_to_tsvector(?),",
                        row.ticketId(),
                        row.title(),
                        row.body(),
                        List.of(row.words()))
                .add(
                        "?, ?, ?::point, ?, ?)",
                        row.categoryKey(),
                        row.locationKey(),
                        row.spot(),
                        row.createdAt(),
                        row.resolvedAt())
                .add("ON CONFLICT (ticket_id) DO UPDATE SET title = excluded.title, body = excluded.body,")
                .add("words = excluded.words, category_key = excluded.category_key,")
                .add("location_key = excluded.location_key, spot = excluded.spot, resolved_at = excluded.resolved_at")
                .execute(database);
    }
}
