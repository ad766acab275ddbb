package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.domain.privacy.Publicity;

/** What the organisation shows to everyone, as whoever writes for everyone has to know it. */
@ApplicationScoped
class ShownPublicly {

    private final DataSource database;
    private final JtaUnitOfWork work;

    ShownPublicly(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    /** It stays so until the unit of work ends: whoever changes it waits. */
    Publicity publicity() {
        work.require();
        return Sql.of("SELECT kept_publicity()")
                .first(database, row -> Publicity.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .orElseThrow();
    }
}
