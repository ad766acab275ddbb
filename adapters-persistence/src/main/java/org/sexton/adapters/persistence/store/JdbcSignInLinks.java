package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.SignInLink;

@ApplicationScoped
public class JdbcSignInLinks implements SignInLinks {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcSignInLinks(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void add(SignInLink link, Digest token) {
        switch (link) {
            case SignInLink.Mailed(var email, var returnTo, var expiresAt) ->
                insert(token, email.value(), returnTo, expiresAt);
            case SignInLink.Setup(var expiresAt) -> insert(token, null, null, expiresAt);
        }
    }

    private void insert(Digest token, @Nullable String email, @Nullable String returnTo, Instant expiresAt) {
        work.require();
        Sql.of("INSERT INTO sign_in_link (token_hash, email, return_to, expires_at)")
                .add("VALUES (?, ?, ?, ?)", token.bytes(), email, returnTo, expiresAt)
                .execute(database);
    }

    /** Of two who delete the row, the second waits for the first, and then finds none. */
    @Override
    public Optional<SignInLink> take(Digest token) {
        work.require();
        return Sql.of("DELETE FROM sign_in_link WHERE token_hash = ?", token.bytes())
                .add("RETURNING email, return_to, expires_at")
                .first(database, JdbcSignInLinks::link);
    }

    @Override
    public int outstanding(EmailAddress email, Instant now) {
        work.require();
        return Sql.of("SELECT count(*) FROM sign_in_link WHERE email = ? AND expires_at > ?", email.value(), now)
                .first(database, row -> row.getInt(1))
                .orElseThrow();
    }

    @Override
    public void withdrawSetup() {
        work.require();
        Sql.of("DELETE FROM sign_in_link WHERE email IS NULL").execute(database);
    }

    @Override
    public int forgetExpired(Instant then) {
        work.require();
        return Sql.of("DELETE FROM sign_in_link WHERE expires_at < ?", then).execute(database);
    }

    private static SignInLink link(ResultSet row) throws SQLException {
        @Nullable String email = row.getString("email");
        var expiresAt = JdbcSessions.instant(row, "expires_at");
        return email == null
                ? new SignInLink.Setup(expiresAt)
                : new SignInLink.Mailed(new EmailAddress(email), row.getString("return_to"), expiresAt);
    }
}
