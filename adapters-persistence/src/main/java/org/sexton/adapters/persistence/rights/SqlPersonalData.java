package org.sexton.adapters.persistence.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.store.JdbcAdminLog;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.query.Doings;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.Trace;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketReference;

@ApplicationScoped
public class SqlPersonalData implements PersonalData {

    private final DataSource database;
    private final JtaUnitOfWork work;
    private final JdbcAdminLog log;
    private final Footprints footprints;
    private final Deeds deeds;
    private final Traces traces;
    private final Oblivion oblivion;

    SqlPersonalData(DataSource database, JtaUnitOfWork work, JdbcAdminLog log) {
        this.database = database;
        this.work = work;
        this.log = log;
        footprints = new Footprints(database);
        deeds = new Deeds(database);
        traces = new Traces(database);
        oblivion = new Oblivion(database);
    }

    /** Whoever writes something of theirs shares a lock on this row: see the triggers that refuse those who were erased. */
    @Override
    public void hold(PersonId person) {
        work.require();
        Sql.of("SELECT FROM users WHERE id = ? FOR UPDATE", person.value()).list(database, _ -> true);
    }

    @Override
    public Footprint footprint(DataSubject subject) {
        return footprints.of(subject);
    }

    @Override
    public Doings doings(DataSubject subject) {
        return deeds.of(subject);
    }

    @Override
    public List<Trace> traces(PersonalWords words) {
        return traces.of(words);
    }

    /** The entry first: the database lets none of the rest pass without it. */
    @Override
    public void erase(
            PersonErasure erasure,
            DataSubject subject,
            PersonalWords words,
            List<TicketReference> touched,
            List<TicketReference> revoked,
            Instant now) {
        log.append(erasure.event());
        oblivion.blank(erasure.blanked());
        oblivion.links(words, touched, revoked, now);
        oblivion.answers(words);
        oblivion.mails(words, now);
        if (subject.address() != null) {
            oblivion.address(subject.address(), now);
        }
        if (subject.person() != null) {
            oblivion.person(subject.person(), now);
        }
    }
}
