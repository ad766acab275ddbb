package org.sexton.adapters.persistence.query;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.query.PublicFigures;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicPage;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.PublicReport;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.privacy.PublicComment;
import org.sexton.domain.privacy.PublicPhoto;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketReference;

/** Asks as the portal's role, which can read the public tables and nothing else. */
@ApplicationScoped
public class SqlPublicTickets implements PublicTickets {

    static final String COLUMNS = """
            t.reference, t.title, t.description, t.created_at, t.updated_at, t.resolved_at,
            """ + FactColumns.COLUMNS;

    static final String JOINS = """
            JOIN public_status s ON s.key = t.status_key
            LEFT JOIN public_category c ON c.key = t.category_key
            LEFT JOIN public_location l ON l.key = t.location_key""";

    private final javax.sql.DataSource portal;

    public SqlPublicTickets(@DataSource("portal") javax.sql.DataSource portal) {
        this.portal = portal;
    }

    @Override
    public Optional<PublicReport> find(TicketReference reference) {
        return Sql.of("SELECT " + COLUMNS + " FROM public_ticket t " + JOINS)
                .add("WHERE t.reference = ?", reference.value())
                .first(portal, SqlPublicTickets::read)
                .map(ticket -> new PublicReport(ticket, comments(reference), photos(reference)));
    }

    private List<PublicPhoto> photos(TicketReference reference) {
        return Sql.of("SELECT p.width, p.height FROM public_ticket t JOIN public_photo p ON p.ticket_id = t.id")
                .add("WHERE t.reference = ? ORDER BY p.number", reference.value())
                .list(portal, row -> new PublicPhoto(row.getInt("width"), row.getInt("height")));
    }

    @Override
    public Optional<byte[]> picture(TicketReference reference, int rank, PhotoSize size) {
        return Sql.of("SELECT c.bytes FROM public_photo_content c WHERE c.size = ?", PhotoSelect.key(size))
                .add("AND c.photo_id = (SELECT p.id FROM public_ticket t JOIN public_photo p ON p.ticket_id = t.id")
                .add("WHERE t.reference = ? ORDER BY p.number OFFSET ? LIMIT 1)", reference.value(), rank - 1)
                .first(portal, row -> row.getBytes(1));
    }

    private List<PublicComment> comments(TicketReference reference) {
        return Sql.of("SELECT c.at, c.author, c.body FROM public_ticket t JOIN public_comment c ON c.ticket_id = t.id")
                .add("WHERE t.reference = ? ORDER BY c.at, c.id", reference.value())
                .list(
                        portal,
                        row -> new PublicComment(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Comment.Side.valueOf(row.getString("author").toUpperCase(Locale.ROOT)),
                                row.getString("body")));
    }

    @Override
    public PublicPage page(PublicFilter filter, int limit, @Nullable PublicPosition after) {
        var matching = Sql.of("FROM public_ticket t WHERE").add(conditions(filter));
        var page = Sql.of("SELECT t.*").add(matching);
        if (after != null) {
            page.add("AND").add(LatestFirst.behind(after));
        }
        var items = Sql.of("SELECT " + COLUMNS + " FROM (")
                .add(page)
                .add("ORDER BY " + LatestFirst.ORDER + " LIMIT ?) t " + JOINS, limit + 1)
                .add("ORDER BY " + LatestFirst.ORDER)
                .list(portal, SqlPublicTickets::read);
        var more = items.size() > limit;
        return new PublicPage(
                more ? items.subList(0, limit) : items,
                more ? PublicPosition.of(items.get(limit - 1)) : null,
                LatestFirst.total(matching, portal));
    }

    @Override
    public PublicFigures figures(LocalDate from, LocalDate until, ZoneId zone) {
        var open = Sql.of("SELECT count(*) FROM public_ticket WHERE phase = 'open'")
                .first(portal, row -> row.getLong(1))
                .orElseThrow();
        var resolution = Sql.of("SELECT " + CountSql.took("t.resolved_at") + " FROM public_ticket t")
                .add("WHERE t.resolved_at >= ?", from.atStartOfDay(zone).toInstant())
                .add("AND t.resolved_at < ?", until.atStartOfDay(zone).toInstant())
                .first(portal, row -> CountSql.span(row, 1))
                .orElseThrow();
        return new PublicFigures(
                open, CountSql.flow(portal, "public_ticket t WHERE true", from, until, zone), resolution);
    }

    private static Sql conditions(PublicFilter filter) {
        var conditions = Sql.of("true");
        var words = SearchWords.query(filter.text());
        if (!words.asksNothing()) {
            conditions.add(
                    "AND t.id IN (SELECT w.ticket_id FROM public_ticket_search w WHERE w.words @@ ?::tsquery)",
                    TicketConditions.tsquery(words));
        }
        if (!filter.phases().isEmpty()) {
            conditions.add("AND t.phase IN (%s)"
                    .formatted(filter.phases().stream()
                            .map(phase -> "'%s'".formatted(phase.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "))));
        }
        if (filter.uncategorised()) {
            conditions.add("AND (t.category_key IS NULL OR t.category_key = ANY (?))", filter.categories());
        } else if (!filter.categories().isEmpty()) {
            conditions.add("AND t.category_key = ANY (?)", filter.categories());
        }
        if (!filter.references().isEmpty()) {
            conditions.add("AND t.reference = ANY (?)", filter.references());
        }
        if (filter.createdFrom() != null) {
            conditions.add("AND t.created_at >= ?", filter.createdFrom());
        }
        if (filter.createdUntil() != null) {
            conditions.add("AND t.created_at <= ?", filter.createdUntil());
        }
        if (!filter.places().isEmpty()) {
            conditions.add(
                    "AND t.location_key IN (" + TicketConditions.INSIDE.formatted("public_location") + ")",
                    filter.places());
        }
        return conditions;
    }

    static PublicTicket read(ResultSet row) throws SQLException {
        return new PublicTicket(
                new TicketReference(row.getString("reference")),
                row.getString("title"),
                row.getString("description"),
                FactColumns.status(row),
                FactColumns.category(row),
                FactColumns.location(row),
                Objects.requireNonNull(TicketSelect.instant(row, "created_at")),
                Objects.requireNonNull(TicketSelect.instant(row, "updated_at")),
                TicketSelect.instant(row, "resolved_at"));
    }
}
