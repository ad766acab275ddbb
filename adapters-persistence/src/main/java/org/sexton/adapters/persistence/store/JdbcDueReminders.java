package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.DueReminders;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

@ApplicationScoped
public class JdbcDueReminders implements DueReminders {

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcDueReminders(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    /** Chosen in the index of open tickets by due date, as far as it is overdue. */
    @Override
    public List<TicketReference> outstanding(LocalDate before, int limit) {
        return Sql.of(
                        "SELECT t.reference FROM ticket t WHERE t.phase = 'open' AND NOT t.merged AND t.due_on < ?",
                        before)
                .add("AND NOT EXISTS (SELECT FROM due_reminder r WHERE r.ticket_id = t.id AND r.due_on = t.due_on)")
                .add("ORDER BY t.due_on, t.id LIMIT ?", limit)
                .list(database, row -> new TicketReference(row.getString(1)));
    }

    @Override
    public boolean note(TicketId ticket, LocalDate dueOn) {
        work.require();
        return Sql.of("INSERT INTO due_reminder (ticket_id, due_on) VALUES (?, ?)", ticket.value(), dueOn)
                        .add("ON CONFLICT DO NOTHING")
                        .execute(database)
                == 1;
    }
}
