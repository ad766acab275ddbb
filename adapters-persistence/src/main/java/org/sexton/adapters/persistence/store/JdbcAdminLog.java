package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.AdminEventSelect;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.DetailsJson;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.AdminLog;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.audit.Digest;

/** Two who continue the same entry collide at its number: the second has to wait, loses the race, and decides again. */
@ApplicationScoped
public class JdbcAdminLog implements AdminLog {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcAdminLog(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public Head head() {
        return Sql.of("SELECT sequence, hash FROM admin_event ORDER BY sequence DESC LIMIT 1")
                .first(database, row -> new Head(row.getLong(1), Digest.of(row.getBytes(2))))
                .orElse(Head.NONE);
    }

    @Override
    public List<AdminEvent> after(long sequence, int limit) {
        return Sql.of("SELECT " + AdminEventSelect.COLUMNS + " FROM admin_event e")
                .add("WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?", sequence, limit)
                .list(database, AdminEventSelect::read);
    }

    /** For stores, with what the entry records. */
    public void append(AdminEvent entry) {
        work.admit(entry.by());
        var seal = entry.seal();
        Sql.of("INSERT INTO admin_event (sequence, at, actor_kind, actor_id, subject_kind, subject_key, type, changes,")
                .add("salt, payload_digest, previous_hash, hash) VALUES")
                .add(
                        "(?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                        entry.sequence(),
                        entry.at(),
                        word(entry.by().kind()),
                        entry.by().person() == null ? null : entry.by().person().value(),
                        word(entry.subject().kind()),
                        entry.subject().key(),
                        word(entry.type()),
                        DetailsJson.write(entry.changes()),
                        Objects.requireNonNull(seal.salt()).bytes(),
                        seal.payload().bytes(),
                        seal.previous().bytes(),
                        seal.hash().bytes())
                .execute(database);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
