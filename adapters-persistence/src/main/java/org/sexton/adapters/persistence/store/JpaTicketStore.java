package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.mapstruct.factory.Mappers;
import org.sexton.adapters.persistence.bulk.BulkInsert;
import org.sexton.adapters.persistence.bulk.TicketEventTable;
import org.sexton.adapters.persistence.bulk.TicketSearchTable;
import org.sexton.adapters.persistence.bulk.TicketTable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.query.TicketSelect;
import org.sexton.adapters.persistence.row.TicketCommentRow;
import org.sexton.adapters.persistence.row.TicketEventRowMapper;
import org.sexton.adapters.persistence.row.TicketRowMapper;
import org.sexton.adapters.persistence.row.TicketSearchRow;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.StaleTicketException;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Relation;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Injected by its own type alone: use cases are given the store that announces what they commit. */
@ApplicationScoped
@Typed(JpaTicketStore.class)
public class JpaTicketStore implements TicketStore {

    private final DataSource database;
    private final Rows rows;
    private final BulkInsert bulk;
    private final JtaUnitOfWork work;
    private final PublicProjection projection;
    private final PlaceWords placeWords;
    private final TicketRowMapper tickets = Mappers.getMapper(TicketRowMapper.class);
    private final TicketEventRowMapper events = Mappers.getMapper(TicketEventRowMapper.class);

    JpaTicketStore(
            DataSource database,
            Rows rows,
            BulkInsert bulk,
            JtaUnitOfWork work,
            PublicProjection projection,
            PlaceWords placeWords) {
        this.database = database;
        this.rows = rows;
        this.bulk = bulk;
        this.work = work;
        this.projection = projection;
        this.placeWords = placeWords;
    }

    /**
     * Locks first and reads then: a statement that waited for a lock sees the ticket's new row, but of everything else
     * what was there before it waited.
     */
    @Override
    public Optional<Ticket> find(TicketReference reference) {
        work.require();
        return Sql.of("SELECT FROM ticket WHERE reference = ? FOR NO KEY UPDATE", reference.value())
                .first(database, _ -> true)
                .flatMap(_ -> read(reference));
    }

    private Optional<Ticket> read(TicketReference reference) {
        return Sql.of("SELECT " + TicketSelect.COLUMNS + ", e.hash FROM ticket t " + TicketSelect.JOINS)
                .add("JOIN ticket_event e ON e.ticket_id = t.id AND e.sequence = t.version")
                .add("WHERE t.reference = ?", reference.value())
                .first(database, row -> Ticket.restore(TicketSelect.read(row), Digest.of(row.getBytes("hash"))));
    }

    @Override
    public Set<TicketReference> taken(Collection<TicketReference> references) {
        return new HashSet<>(Sql.of("SELECT reference FROM ticket WHERE reference = ANY (?)", references)
                .list(database, row -> new TicketReference(row.getString(1))));
    }

    @Override
    public Set<String> imported(String source, Collection<String> externalIds) {
        return new HashSet<>(Sql.of("SELECT origin_external_id FROM ticket")
                .add("WHERE origin_source = ? AND origin_external_id = ANY (?) AND NOT withdrawn", source, externalIds)
                .list(database, row -> row.getString(1)));
    }

    @Override
    public TicketSnapshot commit(Change change) {
        work.admit(change.event().by());
        rows.write(session -> change.before()
                .ifPresentOrElse(before -> update(session, before, change), () -> insert(session, change)));
        return change.after();
    }

    @Override
    public void commitAll(List<Change> openings) {
        work.require();
        openings.forEach(opening -> work.admit(opening.event().by()));
        bulk.insert(TicketTable.TICKETS, openings.stream().map(Change::after).map(tickets::toRow));
        bulk.insert(
                TicketEventTable.EVENTS, openings.stream().map(Change::event).map(events::toRow));
        bulk.insert(
                TicketSearchTable.WORDS, openings.stream().map(Change::after).map(JpaTicketStore::words));
        projection.openAll(openings);
    }

    @Override
    public void refreshWords(Collection<Key> places) {
        work.require();
        placeWords.refresh(places);
    }

    private void insert(StatelessSession session, Change opening) {
        session.insert(tickets.toRow(opening.after()));
        session.insert(events.toRow(opening.event()));
        session.insert(words(opening.after()));
        projection.open(session, opening);
    }

    private void update(StatelessSession session, TicketSnapshot before, Change change) {
        var after = change.after();
        var row = tickets.toRow(after);
        row.version = before.version();
        try {
            session.update(row);
        } catch (StaleStateException _) {
            throw new StaleTicketException(after.reference());
        }
        session.insert(events.toRow(change.event()));
        if (!SearchWords.of(before).equals(SearchWords.of(after))) {
            session.update(words(after));
        }
        change.comment().ifPresent(comment -> session.insert(row(after.id(), comment)));
        change.edited().ifPresent(comment -> {
            var edited = row(after.id(), comment);
            edited.editedSequence = change.event().sequence();
            session.update(edited);
        });
        change.erased()
                .forEach(comment -> Sql.of(
                                "UPDATE ticket_comment SET body = ?, erased_sequence = ?",
                                comment.body(),
                                change.event().sequence())
                        .add("WHERE id = ?", comment.id().value())
                        .execute(database));
        change.relation().ifPresent(relation -> relate(after, relation));
        projection.follow(session, before, change);
    }

    private void relate(TicketSnapshot ticket, Relation relation) {
        var id = ticket.id().value();
        var other = relation.to().id().value();
        var statement = relation.holds()
                ? Sql.of("INSERT INTO ticket_relation (ticket_id, other_id, sequence)")
                        .add("VALUES (?, ?, ?)", id, other, ticket.version())
                : Sql.of("DELETE FROM ticket_relation WHERE ticket_id = ? AND other_id = ?", id, other);
        statement.execute(database);
    }

    private static TicketCommentRow row(TicketId ticket, Comment comment) {
        var row = new TicketCommentRow();
        row.id = comment.id().value();
        row.ticketId = ticket.value();
        row.sequence = comment.sequence();
        row.side = comment.side().name().toLowerCase(Locale.ROOT);
        row.visibility = comment.visibility().name().toLowerCase(Locale.ROOT);
        row.body = comment.body();
        return row;
    }

    private static TicketSearchRow words(TicketSnapshot ticket) {
        var row = new TicketSearchRow();
        row.ticketId = ticket.id().value();
        row.words = SearchWords.of(ticket).toArray(String[]::new);
        return row;
    }
}
