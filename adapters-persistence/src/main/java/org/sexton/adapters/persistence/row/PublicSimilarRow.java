package org.sexton.adapters.persistence.row;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.SimilarText;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.TicketId;

/** What a public ticket is recognised by when it is about to be reported again; read by {@code query.SqlSimilarReports}. */
public record PublicSimilarRow(
        UUID ticketId,
        String title,
        String body,
        String[] words,
        @Nullable String categoryKey,
        @Nullable String locationKey,
        @Nullable String spot,
        Instant createdAt,
        @Nullable Instant resolvedAt) {

    public static PublicSimilarRow of(TicketId id, PublicTicket ticket) {
        var text = SimilarText.of(ticket);
        return new PublicSimilarRow(
                id.value(),
                text.title(),
                text.body(),
                Arrays.stream(text.body().split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toArray(String[]::new),
                ticket.category() == null ? null : ticket.category().key().value(),
                ticket.location() instanceof Location(Place(var key, var _, var _), var _, var _) ? key.value() : null,
                ticket.location() instanceof Location(var _, var _, Point(var lat, var lon))
                        ? "(%s,%s)".formatted(lon, lat)
                        : null,
                ticket.createdAt(),
                ticket.resolvedAt());
    }
}
