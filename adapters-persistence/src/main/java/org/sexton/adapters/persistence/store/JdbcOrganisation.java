package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.domain.administration.Organisation;
import org.sexton.domain.administration.Organisation.Portal;
import org.sexton.domain.administration.Organisation.Reports;
import org.sexton.domain.administration.OrganisationChange;
import org.sexton.domain.privacy.Publicity;

/** Asks the database each time: an admin's change is seen at once, on every replica. */
@ApplicationScoped
public class JdbcOrganisation implements OrganisationStore {

    private final DataSource database;
    private final JtaUnitOfWork work;
    private final JdbcAdminLog log;
    private final ShownPublicly shown;
    private final Publishing publishing;

    JdbcOrganisation(
            DataSource database, JtaUnitOfWork work, JdbcAdminLog log, ShownPublicly shown, Publishing publishing) {
        this.database = database;
        this.work = work;
        this.log = log;
        this.shown = shown;
        this.publishing = publishing;
    }

    @Override
    public Organisation get() {
        return Sql.of("SELECT name, portal, reports FROM organisation")
                .first(
                        database,
                        row -> new Organisation(
                                row.getString(1),
                                Portal.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                Reports.valueOf(row.getString(3).toUpperCase(Locale.ROOT))))
                .orElseThrow();
    }

    @Override
    public Publicity publicity() {
        return shown.publicity();
    }

    @Override
    public long awaiting() {
        return Sql.of("SELECT count(*) FROM ticket WHERE NOT triaged AND NOT sensitive AND NOT merged")
                .first(database, row -> row.getLong(1))
                .orElseThrow();
    }

    /** The entry first: two who change something at once wait there for each other, with nothing else locked. */
    @Override
    public void commit(OrganisationChange change) {
        work.require();
        log.append(change.event());
        var after = change.after();
        Sql.of(
                        "UPDATE organisation SET name = ?, portal = ?, reports = ?",
                        after.name(),
                        lower(after.portal()),
                        lower(after.reports()))
                .execute(database);
        publishing.follow(
                change.before().publicity(), after.publicity(), change.event().at());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
