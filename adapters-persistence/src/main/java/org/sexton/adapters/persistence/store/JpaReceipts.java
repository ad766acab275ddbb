package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Receipts;

@ApplicationScoped
public class JpaReceipts implements Receipts {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JpaReceipts(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    /** The insertion waits for whoever holds the key. Who forgot it in between is looked for again. */
    @Override
    public Optional<Receipt> claim(String owner, String key, String request, Instant now) {
        work.require();
        var claimed = Sql.of("INSERT INTO receipt (owner, key, request, created_at)")
                .add("VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", owner, key, request, now)
                .execute(database);
        if (claimed == 1) {
            return Optional.empty();
        }
        return Sql.of("SELECT request, answer FROM receipt WHERE owner = ? AND key = ?", owner, key)
                .first(database, row -> new Receipt(row.getString(1), row.getString(2)))
                .or(() -> claim(owner, key, request, now));
    }

    @Override
    public void complete(String owner, String key, String answer) {
        work.require();
        var completed = Sql.of("UPDATE receipt SET answer = ? WHERE owner = ? AND key = ?", answer, owner, key)
                .execute(database);
        if (completed != 1) {
            throw new IllegalStateException("nobody claimed the key " + key);
        }
    }

    @Override
    public int forgetBefore(Instant then) {
        work.require();
        return Sql.of("DELETE FROM receipt WHERE created_at < ?", then).execute(database);
    }
}
