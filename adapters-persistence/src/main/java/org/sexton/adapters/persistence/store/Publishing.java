package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.query.TicketSelect;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Brings the public tables to what the organisation shows from now on. Whoever calls has made all wait who write them, so
 * every ticket is read as it stands.
 */
@ApplicationScoped
class Publishing {

    private static final UUID FIRST = new UUID(0, 0);

    /** So many fit into memory, whatever they say. */
    private static final int BATCH = 500;

    private final DataSource database;
    private final Rows rows;
    private final PublicProjection projection;

    Publishing(DataSource database, Rows rows, PublicProjection projection) {
        this.database = database;
        this.rows = rows;
        this.projection = projection;
    }

    void follow(Publicity before, Publicity after, Instant at) {
        Optional<UUID> last = before == after ? Optional.empty() : Optional.of(FIRST);
        while (last.isPresent()) {
            last = batchBehind(last.get(), before, after, at);
        }
    }

    private Optional<UUID> batchBehind(UUID last, Publicity before, Publicity after, Instant at) {
        var tickets = Sql.of("SELECT " + TicketSelect.COLUMNS + " FROM ticket t " + TicketSelect.JOINS)
                .add("WHERE t.id > ? AND NOT t.sensitive AND NOT t.merged ORDER BY t.id LIMIT ?", last, BATCH)
                .list(database, TicketSelect::read);
        if (tickets.isEmpty()) {
            return Optional.empty();
        }
        projection.hideAll(tickets.stream()
                .filter(ticket -> PrivacyRules.isPublic(ticket, before) && !PrivacyRules.isPublic(ticket, after))
                .map(TicketSnapshot::id)
                .toList());
        var shown = newlyShown(tickets, before, after, at);
        rows.write(session -> projection.revealAll(session, shown));
        return Optional.of(tickets.getLast().id().value());
    }

    private static List<Shown> newlyShown(List<TicketSnapshot> tickets, Publicity before, Publicity after, Instant at) {
        return tickets.stream()
                .filter(ticket -> !PrivacyRules.isPublic(ticket, before))
                .flatMap(ticket ->
                        PrivacyRules.publicView(ticket, after).stream().map(view -> new Shown(ticket.id(), view, at)))
                .toList();
    }
}
