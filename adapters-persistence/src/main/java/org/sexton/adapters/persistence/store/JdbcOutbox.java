package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.MessageJson;
import org.sexton.adapters.persistence.signal.Bells;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Outbox;
import org.sexton.domain.notification.Delivery;

@ApplicationScoped
public class JdbcOutbox implements Outbox {

    /** A statement has room for 65,535 values. */
    private static final int ROWS = 1_000;

    private final DataSource database;
    private final JtaUnitOfWork work;
    private final IdSource ids;
    private final Runnable signal;

    JdbcOutbox(DataSource database, JtaUnitOfWork work, IdSource ids, Bells bells) {
        this.database = database;
        this.work = work;
        this.ids = ids;
        this.signal = bells.outbox()::ring;
    }

    @Override
    public int enqueue(List<Delivery> deliveries) {
        work.require();
        var queued = 0;
        for (int from = 0; from < deliveries.size(); from += ROWS) {
            queued += insert(deliveries.subList(from, Math.min(from + ROWS, deliveries.size())));
        }
        if (queued > 0) {
            work.afterwards(signal);
        }
        return queued;
    }

    private int insert(List<Delivery> deliveries) {
        var statement = Sql.of(
                        "INSERT INTO delivery (id, key, kind, urgency, email, person_id, language, thread, payload,")
                .add("unsubscribe, ready_at, due_at) VALUES");
        var separator = "";
        for (var delivery : deliveries) {
            statement.add(separator).add(row(delivery));
            separator = ",";
        }
        return statement.add("ON CONFLICT (key) DO NOTHING").execute(database);
    }

    private Sql row(Delivery delivery) {
        var to = delivery.to();
        var message = delivery.message();
        return Sql.of(
                        "(?, ?, ?, ?, ?, ?, ?,",
                        ids.nextId(),
                        delivery.key().value(),
                        message.kind(),
                        message.urgency().ordinal(),
                        to.address().value(),
                        to.person() == null ? null : to.person().value(),
                        delivery.language().toLanguageTag())
                .add(
                        "?, ?::jsonb, ?, ?, ?)",
                        delivery.thread(),
                        MessageJson.write(message),
                        text(delivery.unsubscribe()),
                        delivery.readyAt(),
                        delivery.readyAt());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
