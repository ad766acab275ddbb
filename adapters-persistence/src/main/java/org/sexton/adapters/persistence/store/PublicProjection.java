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
import org.sexton.adapters.persistence.query.PhotoSelect;
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
    private final PhotoChanges photos;
    private final ShownPublicly organisation;
    private final PublicTicketRowMapper tickets = Mappers.getMapper(PublicTicketRowMapper.class);

    PublicProjection(
            DataSource database,
            BulkInsert bulk,
            SimilarProjection similar,
            PhotoChanges photos,
            ShownPublicly organisation) {
        this.database = database;
        this.bulk = bulk;
        this.similar = similar;
        this.photos = photos;
        this.organisation = organisation;
    }

    /** A new ticket, which has no comments yet; with the photos that it takes. */
    void open(StatelessSession session, Change opening) {
        var shown = Shown.by(opening, organisation.publicity());
        shown.ifPresent(it -> open(session, it));
        photos.follow(opening, shown.isPresent());
    }

    /** The same for many new tickets. */
    void openAll(List<Change> openings) {
        var publicity = organisation.publicity();
        openAllShown(openings.stream()
                .flatMap(opening -> Shown.by(opening, publicity).stream())
                .toList());
    }

    /** Tickets that the public did not see before, with all that it may see of them. */
    void revealAll(StatelessSession session, List<Shown> shown) {
        openAllShown(shown);
        var tickets = shown.stream().map(Shown::ticket).toList();
        PhotoSelect.approved(tickets, database).forEach(photos::reveal);
        session.insertMultiple(CommentSelect.publicOf(tickets, database).stream()
                .flatMap(it -> row(it.ticket(), it.comment()).stream())
                .toList());
    }

    void hideAll(List<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            Sql.of("DELETE FROM public_ticket WHERE id = ANY (?::uuid[])", tickets)
                    .execute(database);
        }
    }

    private void openAllShown(List<Shown> shown) {
        bulk.insert(PublicTicketTable.TICKETS, shown.stream().map(this::row));
        bulk.insert(PublicTicketSearchTable.WORDS, shown.stream().map(PublicProjection::words));
        similar.openAll(shown.stream());
    }

    void follow(StatelessSession session, TicketSnapshot before, Change change) {
        var publicity = organisation.publicity();
        var shownBefore = PrivacyRules.publicView(before, publicity);
        var shown = Shown.by(change, publicity);
        if (shown.isEmpty()) {
            shownBefore.ifPresent(_ -> hide(before.id()));
            photos.follow(change, false);
        } else if (shownBefore.isEmpty()) {
            photos.follow(change, false);
            reveal(session, shown.get());
        } else {
            photos.follow(change, true);
            update(session, shownBefore.get(), shown.get());
            comments(session, before.id(), change.comment().stream());
            Stream.concat(change.edited().stream(), change.erased().stream())
                    .flatMap(comment -> row(before.id(), comment).stream())
                    .forEach(session::update);
        }
    }

    private void open(StatelessSession session, Shown shown) {
        session.insert(row(shown));
        session.insert(words(shown));
        similar.follow(Optional.empty(), shown);
    }

    private void hide(TicketId ticket) {
        Sql.of("DELETE FROM public_ticket WHERE id = ?", ticket.value()).execute(database);
    }

    private void reveal(StatelessSession session, Shown shown) {
        open(session, shown);
        photos.reveal(shown.ticket());
        comments(session, shown.ticket(), CommentSelect.of(shown.view().reference(), database).stream());
    }

    private void update(StatelessSession session, PublicTicket before, Shown shown) {
        if (!before.equals(shown.view())) {
            session.update(row(shown));
            similar.follow(Optional.of(before), shown);
        }
        if (!SearchWords.of(before).equals(SearchWords.of(shown.view()))) {
            session.update(words(shown));
        }
    }

    private static void comments(StatelessSession session, TicketId ticket, Stream<Comment> comments) {
        session.insertMultiple(
                comments.flatMap(comment -> row(ticket, comment).stream()).toList());
    }

    private PublicTicketRow row(Shown shown) {
        return tickets.toRow(shown.ticket(), shown.view());
    }

    private static PublicTicketSearchRow words(Shown shown) {
        var row = new PublicTicketSearchRow();
        row.ticketId = shown.ticket().value();
        row.words = SearchWords.of(shown.view()).toArray(String[]::new);
        return row;
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
