package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.query.TicketSelect;
import org.sexton.adapters.persistence.row.PublicTicketSearchRow;
import org.sexton.adapters.persistence.row.TicketSearchRow;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * Words of tickets are written with what their places are called, on both sides of the wall: once a place is called
 * otherwise, theirs are written again.
 */
@ApplicationScoped
class PlaceWords {

    private static final UUID FIRST = new UUID(0, 0);

    /** So many fit into memory, whatever they say. */
    private static final int BATCH = 500;

    private final DataSource database;
    private final Rows rows;
    private final ShownPublicly organisation;

    PlaceWords(DataSource database, Rows rows, ShownPublicly organisation) {
        this.database = database;
        this.rows = rows;
        this.organisation = organisation;
    }

    /** Whoever changes one of the tickets meanwhile is waited for, or waits and reads the new names. */
    void refresh(Collection<Key> places) {
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent()) {
            last = batchBehind(last.get(), places);
        }
    }

    private Optional<UUID> batchBehind(UUID last, Collection<Key> places) {
        var ids = Sql.of("SELECT id FROM ticket WHERE location_key = ANY (?) AND id > ?", places, last)
                .add("ORDER BY id LIMIT ? FOR NO KEY UPDATE", BATCH)
                .list(database, row -> row.getObject(1, UUID.class));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var tickets = Sql.of("SELECT " + TicketSelect.COLUMNS + " FROM ticket t " + TicketSelect.JOINS)
                .add("WHERE t.id = ANY (?::uuid[])", ids)
                .list(database, TicketSelect::read);
        var publicity = organisation.publicity();
        rows.write(session -> write(session, tickets, publicity));
        return Optional.of(ids.getLast());
    }

    private static void write(StatelessSession session, List<TicketSnapshot> tickets, Publicity publicity) {
        session.updateMultiple(tickets.stream().map(PlaceWords::words).toList());
        session.updateMultiple(tickets.stream()
                .flatMap(ticket -> PrivacyRules.publicView(ticket, publicity).stream()
                        .map(view -> {
                            var row = new PublicTicketSearchRow();
                            row.ticketId = ticket.id().value();
                            row.words = SearchWords.of(view).toArray(String[]::new);
                            return row;
                        }))
                .toList());
    }

    private static TicketSearchRow words(TicketSnapshot ticket) {
        var row = new TicketSearchRow();
        row.ticketId = ticket.id().value();
        row.words = SearchWords.of(ticket).toArray(String[]::new);
        return row;
    }
}
