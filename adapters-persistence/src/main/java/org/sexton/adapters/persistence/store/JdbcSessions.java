package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Sessions;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.person.SignInMethod;

@ApplicationScoped
public class JdbcSessions implements Sessions {

    private static final String SELECT =
            "SELECT id, user_id, method, client, created_at, last_seen_at, expires_at FROM user_session";

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcSessions(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void open(Session session, Digest token) {
        work.require();
        Sql.of("INSERT INTO user_session")
                .add("(token_hash, id, user_id, method, client, created_at, last_seen_at, expires_at)")
                .add(
                        "VALUES (?, ?, ?, ?, ?,",
                        token.bytes(),
                        session.id().value(),
                        session.person().value(),
                        session.method().name().toLowerCase(Locale.ROOT),
                        session.client())
                .add("?, ?, ?)", session.createdAt(), session.lastSeenAt(), session.expiresAt())
                .execute(database);
        Sql.of("UPDATE users SET last_sign_in_at = ?", session.createdAt())
                .add("WHERE id = ?", session.person().value())
                .execute(database);
    }

    @Override
    public Optional<Session> find(Digest token) {
        return Sql.of(SELECT).add("WHERE token_hash = ?", token.bytes()).first(database, JdbcSessions::session);
    }

    @Override
    public void note(Session session) {
        work.require();
        Sql.of("UPDATE user_session SET last_seen_at = ?, expires_at = ?", session.lastSeenAt(), session.expiresAt())
                .add("WHERE id = ?", session.id().value())
                .execute(database);
    }

    @Override
    public List<Session> of(PersonId person) {
        return Sql.of(SELECT)
                .add("WHERE user_id = ? ORDER BY last_seen_at DESC, id", person.value())
                .list(database, JdbcSessions::session);
    }

    @Override
    public List<Session> all(Collection<SessionId> ids) {
        return Sql.of(SELECT).add("WHERE id = ANY (?::uuid[])", ids).list(database, JdbcSessions::session);
    }

    @Override
    public void end(Digest token) {
        work.require();
        Sql.of("DELETE FROM user_session WHERE token_hash = ?", token.bytes()).execute(database);
    }

    @Override
    public boolean end(PersonId person, SessionId session) {
        work.require();
        return Sql.of("DELETE FROM user_session WHERE id = ? AND user_id = ?", session.value(), person.value())
                        .execute(database)
                > 0;
    }

    @Override
    public void endAll(PersonId person) {
        work.require();
        Sql.of("DELETE FROM user_session WHERE user_id = ?", person.value()).execute(database);
    }

    @Override
    public int forgetExpired(Instant then) {
        work.require();
        return Sql.of("DELETE FROM user_session WHERE expires_at < ?", then).execute(database);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("user_id", UUID.class)),
                SignInMethod.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                row.getString("client"),
                instant(row, "created_at"),
                instant(row, "last_seen_at"),
                instant(row, "expires_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
