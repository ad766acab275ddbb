package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Followers;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Companion;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

@ApplicationScoped
public class JdbcFollowers implements Followers {

    private static final String SELECT = """
            SELECT f.id, t.reference, f.part, f.email, f.language, f.user_id, f.created_at, f.confirmed_at
            FROM follower f JOIN ticket t ON t.id = f.ticket_id""";

    /** Some tickets, each the root of itself and of all that was merged into it, or into those in turn. */
    private static final String GATHERED = """
            WITH RECURSIVE gathered (root, id) AS (
                SELECT id, id FROM ticket WHERE reference = ANY (?)
                UNION ALL SELECT g.root, t.id FROM gathered g JOIN ticket t ON t.merged AND t.merged_into = g.id)""";

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcFollowers(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void add(Follower follower) {
        work.require();
        Sql.of("INSERT INTO follower (id, ticket_id, part, email, language, user_id, created_at, confirmed_at)")
                .add(
                        "SELECT ?, t.id, ?, ?,",
                        follower.id().value(),
                        name(follower.part()),
                        follower.email().value())
                .add("?, ?::uuid,", follower.language().toLanguageTag(), text(follower.person()))
                .add("?, ?::timestamptz", follower.createdAt(), text(follower.confirmedAt()))
                .add("FROM ticket t WHERE t.reference = ?", follower.ticket().value())
                .execute(database);
    }

    @Override
    public Optional<Follower> find(TicketReference ticket, Follower.Part part, EmailAddress email) {
        return Sql.of(SELECT)
                .add("WHERE t.reference = ? AND f.part = ? AND f.email = ?", ticket.value(), name(part), email.value())
                .first(database, JdbcFollowers::follower);
    }

    @Override
    public Optional<Follower> reporter(TicketReference ticket) {
        return Sql.of(SELECT)
                .add("WHERE t.reference = ? AND f.part = 'reporter'", ticket.value())
                .first(database, JdbcFollowers::follower);
    }

    @Override
    public List<Follower> confirmed(TicketReference ticket) {
        return Sql.of(SELECT)
                .add("WHERE t.reference = ? AND f.confirmed_at IS NOT NULL", ticket.value())
                .add("ORDER BY f.part = 'reporter' DESC, f.id")
                .list(database, JdbcFollowers::follower);
    }

    @Override
    public List<Companion> companions(TicketReference ticket) {
        return Sql.of(GATHERED, List.of(ticket))
                .add("SELECT f.id, t.reference, f.part, f.email, f.language, f.user_id, f.created_at, f.confirmed_at,")
                .add("t.id AS duplicate, t.sensitive FROM gathered g JOIN ticket t ON t.id = g.id AND t.id <> g.root")
                .add("JOIN follower f ON f.ticket_id = t.id WHERE f.confirmed_at IS NOT NULL ORDER BY f.id")
                .list(
                        database,
                        row -> new Companion(
                                follower(row),
                                new TicketId(row.getObject("duplicate", UUID.class)),
                                row.getBoolean("sensitive")));
    }

    @Override
    public boolean confirm(FollowerId follower, Instant now) {
        work.require();
        return Sql.of(
                                "UPDATE follower SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL",
                                now,
                                follower.value())
                        .execute(database)
                == 1;
    }

    @Override
    public void remove(FollowerId follower) {
        work.require();
        Sql.of("DELETE FROM follower WHERE id = ?", follower.value()).execute(database);
    }

    @Override
    public void addLink(FollowerId follower, Purpose purpose, Digest token) {
        work.require();
        Sql.of("INSERT INTO follower_link (token_hash, follower_id, purpose)")
                .add("VALUES (?, ?, ?)", token.bytes(), follower.value(), name(purpose))
                .execute(database);
    }

    @Override
    public Optional<Follower> behind(Digest token, Purpose purpose) {
        return Sql.of(SELECT)
                .add("JOIN follower_link l ON l.follower_id = f.id")
                .add("WHERE l.token_hash = ? AND l.purpose = ?", token.bytes(), name(purpose))
                .first(database, JdbcFollowers::follower);
    }

    @Override
    public void noteAsked(EmailAddress email, Instant now) {
        work.require();
        Sql.of("INSERT INTO follower_asked (email, at) VALUES (?, ?)", email.value(), now)
                .execute(database);
    }

    @Override
    public int asked(EmailAddress email, Instant since) {
        return Sql.of("SELECT count(*) FROM follower_asked WHERE email = ? AND at >= ?", email.value(), since)
                .first(database, row -> row.getInt(1))
                .orElseThrow();
    }

    @Override
    public int forgetUnconfirmed(Instant then) {
        work.require();
        Sql.of("DELETE FROM follower_asked WHERE at < ?", then).execute(database);
        return Sql.of("DELETE FROM follower WHERE confirmed_at IS NULL AND created_at < ?", then)
                .execute(database);
    }

    @Override
    public boolean seesToo(TicketReference ticket, Digest mark) {
        work.require();
        return Sql.of("INSERT INTO seen_too (ticket_id, mark) SELECT id, ? FROM ticket", mark.bytes())
                        .add("WHERE reference = ? ON CONFLICT DO NOTHING", ticket.value())
                        .execute(database)
                == 1;
    }

    @Override
    public Map<TicketReference, Interest> interest(Collection<TicketReference> tickets) {
        var interest = new HashMap<TicketReference, Interest>();
        if (!tickets.isEmpty()) {
            Sql.of(GATHERED, tickets)
                    .add("SELECT t.reference,")
                    .add("(SELECT count(DISTINCT f.email) FROM gathered g JOIN ticket d ON d.id = g.id")
                    .add("JOIN follower f ON f.ticket_id = d.id WHERE g.root = t.id AND f.confirmed_at IS NOT NULL")
                    // of the ticket itself its reporter is not counted, of a sensitive duplicate nobody else
                    .add("AND f.part = ANY (CASE WHEN d.id = t.id THEN '{follower}'::text[]")
                    .add("WHEN d.sensitive THEN '{reporter}' ELSE '{reporter,follower}' END)),")
                    .add("(SELECT count(DISTINCT s.mark) FROM gathered g JOIN seen_too s ON s.ticket_id = g.id")
                    .add("WHERE g.root = t.id)")
                    .add("FROM ticket t WHERE t.reference = ANY (?)", tickets)
                    .list(
                            database,
                            row -> interest.put(
                                    new TicketReference(row.getString(1)), new Interest(row.getInt(2), row.getInt(3))));
        }
        return interest;
    }

    private static Follower follower(ResultSet row) throws SQLException {
        var person = row.getObject("user_id", UUID.class);
        var confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Follower(
                new FollowerId(row.getObject("id", UUID.class)),
                new TicketReference(row.getString("reference")),
                Follower.Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                new EmailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                person == null ? null : new PersonId(person),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                confirmedAt == null ? null : confirmedAt.toInstant());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
