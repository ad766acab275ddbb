package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.mapstruct.factory.Mappers;
import org.sexton.adapters.persistence.bulk.BulkInsert;
import org.sexton.adapters.persistence.bulk.PublicTicketSearchTable;
import org.sexton.adapters.persistence.bulk.PublicTicketTable;
import org.sexton.adapters.persistence.query.CommentSelect;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.PublicCommentRow;
import org.sexton.adapters.persistence.row.PublicTicketRow;
import org.sexton.adapters.persistence.row.PublicTicketRowMapper;
import org.sexton.adapters.persistence.row.PublicTicketSearchRow;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketSnapshot;

/** Brings the public tables to what the privacy rules say after a change; where the public sees none, nothing is written. */
@ApplicationScoped
class PublicProjection {

    private final DataSource database;
    private final BulkInsert bulk;
    private final SimilarProjection similar;
    private final PublicTicketRowMapper tickets = Mappers.getMapper(PublicTicketRowMapper.class);

    PublicProjection(DataSource database, BulkInsert bulk, SimilarProjection similar) {
        this.database = database;
        this.bulk = bulk;
        this.similar = similar;
    }

    /** A ticket that the public has not seen before; without its comments. */
    void open(StatelessSession session, Change change) {
        var ticket = change.after();
        row(ticket).forEach(session::insert);
        words(ticket).forEach(session::insert);
        PrivacyRules.publicView(ticket)
                .ifPresent(view -> similar.follow(
                        ticket.id(), Optional.empty(), view, change.event().at()));
    }

    /** The same for many new tickets. */
    void openAll(List<Change> openings) {
        var shown = openings.stream()
                .filter(opening -> PrivacyRules.isPublic(opening.after()))
                .toList();
        bulk.insert(PublicTicketTable.TICKETS, shown.stream().map(Change::after).flatMap(this::row));
        bulk.insert(
                PublicTicketSearchTable.WORDS, shown.stream().map(Change::after).flatMap(PublicProjection::words));
        similar.openAll(shown);
    }

    void follow(StatelessSession session, TicketSnapshot before, Change change) {
        var after = change.after();
        var shownBefore = PrivacyRules.publicView(before);
        var shownAfter = PrivacyRules.publicView(after);
        if (shownAfter.isEmpty()) {
            shownBefore.ifPresent(_ -> hide(after.id()));
        } else if (shownBefore.isEmpty()) {
            reveal(session, change);
        } else {
            update(session, change, shownBefore, shownAfter);
        }
    }

    private void hide(TicketId ticket) {
        Sql.of("DELETE FROM public_ticket WHERE id = ?", ticket.value()).execute(database);
    }

    private void reveal(StatelessSession session, Change change) {
        open(session, change);
        comments(session, change.after().id(), CommentSelect.of(change.after().reference(), database).stream());
    }

    private void update(
            StatelessSession session, Change change, Optional<PublicTicket> before, Optional<PublicTicket> after) {
        if (!before.equals(after)) {
            row(change.after()).forEach(session::update);
            after.ifPresent(view -> similar.follow(
                    change.after().id(), before, view, change.event().at()));
        }
        if (!before.map(SearchWords::of).equals(after.map(SearchWords::of))) {
            words(change.after()).forEach(session::update);
        }
        comments(session, change.after().id(), change.comment().stream());
    }

    private static void comments(StatelessSession session, TicketId ticket, Stream<Comment> comments) {
        session.insertMultiple(
                comments.flatMap(comment -> row(ticket, comment).stream()).toList());
    }

    private Stream<PublicTicketRow> row(TicketSnapshot ticket) {
        return PrivacyRules.publicView(ticket).map(view -> tickets.toRow(ticket.id(), view)).stream();
    }

    private static Stream<PublicTicketSearchRow> words(TicketSnapshot ticket) {
        return PrivacyRules.publicView(ticket)
                .map(view -> {
                    var row = new PublicTicketSearchRow();
                    row.ticketId = ticket.id().value();
                    row.words = SearchWords.of(view).toArray(String[]::new);
                    return row;
                })
                .stream();
    }

    private static Optional<PublicCommentRow> row(TicketId ticket, Comment comment) {
        return PrivacyRules.publicView(comment).map(view -> {
            var row = new PublicCommentRow();
            row.id = comment.id().value();
            row.ticketId = ticket.value();
            row.at = view.at();
            row.author = view.author().name().toLowerCase(Locale.ROOT);
            row.body = view.body();
            return row;
        });
    }
}
