package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.MessageJson;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.WaitingMails;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.notification.DeliveryKey;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;

@ApplicationScoped
public class JdbcDeliveryQueue implements DeliveryQueue, WaitingMails {

    private static final String UNREADABLE = "Its content can't be read by this version of Sexton.";

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcDeliveryQueue(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    /**
     * Rows that another worker is just claiming are passed by. Those that can't be read fail at once: they would be claimed
     * and stop the others for ever.
     */
    @Override
    public List<Claim> claim(Set<String> kinds, int limit, Instant now, Instant until) {
        work.require();
        var claims = new ArrayList<Claim>();
        var unreadable = new ArrayList<Settlement>();
        for (var row : claimedRows(kinds, limit, now, until)) {
            row.delivery()
                    .ifPresentOrElse(
                            delivery -> claims.add(new Claim(row.id(), row.attempt(), delivery)),
                            () -> unreadable.add(new Settlement.Failed(row.id(), row.attempt(), UNREADABLE, now)));
        }
        settle(unreadable);
        return claims;
    }

    /** The limit is kept because the due ones are found first, once. */
    private List<Row> claimedRows(Set<String> kinds, int limit, Instant now, Instant until) {
        return Sql.of("WITH due AS MATERIALIZED (SELECT id FROM delivery")
                .add("WHERE state = 'pending' AND leased_until IS NULL AND due_at <= ? AND kind = ANY (?)", now, kinds)
                .add("ORDER BY urgency, due_at, id LIMIT ? FOR UPDATE SKIP LOCKED),", limit)
                .add(
                        "claimed AS (UPDATE delivery d SET attempts = attempts + 1, claimed_at = ?, leased_until = ?",
                        now,
                        until)
                .add("FROM due WHERE d.id = due.id RETURNING d.*)")
                .add("SELECT * FROM claimed ORDER BY urgency, due_at, id")
                .list(database, Row::read);
    }

    private record Row(DeliveryId id, int attempt, Optional<Delivery> delivery) {

        static Row read(ResultSet row) throws SQLException {
            var message = MessageJson.read(row.getString("kind"), row.getString("payload"));
            return new Row(
                    deliveryId(row),
                    row.getInt("attempts"),
                    message.isPresent() ? Optional.of(delivery(row, message.get())) : Optional.empty());
        }

        private static Delivery delivery(ResultSet row, Message message) throws SQLException {
            @Nullable UUID person = row.getObject("person_id", UUID.class);
            @Nullable String unsubscribe = row.getString("unsubscribe");
            return new Delivery(
                    new DeliveryKey(row.getString("key")),
                    new Recipient(
                            new EmailAddress(row.getString("email")), person == null ? null : new PersonId(person)),
                    Locale.forLanguageTag(row.getString("language")),
                    message,
                    row.getString("thread"),
                    unsubscribe == null ? null : URI.create(unsubscribe),
                    JdbcSessions.instant(row, "ready_at"));
        }
    }

    private static DeliveryId deliveryId(ResultSet row) throws SQLException {
        return new DeliveryId(row.getObject("id", UUID.class));
    }

    @Override
    public Optional<Delivery> content(DeliveryId id) {
        return Sql.of("SELECT * FROM delivery WHERE id = ? AND payload IS NOT NULL", id.value())
                .first(database, Row::read)
                .flatMap(Row::delivery);
    }

    @Override
    public List<Stuck> stuck(int limit, Instant now) {
        work.require();
        return Sql.of("SELECT id, attempts, key FROM delivery WHERE leased_until < ?", now)
                .add("ORDER BY leased_until LIMIT ? FOR UPDATE SKIP LOCKED", limit)
                .list(
                        database,
                        row -> new Stuck(
                                deliveryId(row), row.getInt("attempts"), new DeliveryKey(row.getString("key"))));
    }

    @Override
    public void settle(List<? extends Settlement> settlements) {
        work.require();
        var sent = new ArrayList<Settlement.Sent>();
        var deferred = new ArrayList<Settlement.Deferred>();
        var failed = new ArrayList<Settlement.Failed>();
        var handedBack = new ArrayList<Settlement.HandedBack>();
        for (Settlement settlement : settlements) {
            switch (settlement) {
                case Settlement.Sent it -> sent.add(it);
                case Settlement.Deferred it -> deferred.add(it);
                case Settlement.Failed it -> failed.add(it);
                case Settlement.HandedBack it -> handedBack.add(it);
            }
        }
        recordSent(sent);
        recordDeferred(deferred);
        recordFailed(failed);
        recordHandedBack(handedBack);
    }

    private void recordSent(List<Settlement.Sent> sent) {
        record(
                sent,
                Sql.of("UPDATE delivery d SET state = 'sent', ended_at = s.at, payload = NULL, unsubscribe = NULL,")
                        .add("reason = NULL, claimed_at = NULL, leased_until = NULL")
                        .add(
                                "FROM unnest(?::uuid[], ?::timestamptz[]) AS s (id, at)",
                                each(sent, Settlement.Sent::id),
                                each(sent, Settlement.Sent::at))
                        .add("WHERE d.id = s.id AND d.state <> 'sent'"));
    }

    private void recordDeferred(List<Settlement.Deferred> deferred) {
        record(
                deferred,
                Sql.of(
                                "UPDATE delivery d SET due_at = s.due_at, reason = s.reason, claimed_at = NULL, leased_until = NULL")
                        .add(
                                "FROM unnest(?::uuid[], ?::int[], ?, ?::timestamptz[]) AS s (id, attempt, reason, due_at)",
                                each(deferred, Settlement.Deferred::id),
                                each(deferred, Settlement.Deferred::attempt),
                                each(deferred, Settlement.Deferred::reason),
                                each(deferred, Settlement.Deferred::dueAt))
                        .add(THIS_CLAIM));
    }

    private void recordFailed(List<Settlement.Failed> failed) {
        record(
                failed,
                Sql.of("UPDATE delivery d SET state = 'failed', ended_at = s.at, reason = s.reason, claimed_at = NULL,")
                        .add("leased_until = NULL")
                        .add(
                                "FROM unnest(?::uuid[], ?::int[], ?, ?::timestamptz[]) AS s (id, attempt, reason, at)",
                                each(failed, Settlement.Failed::id),
                                each(failed, Settlement.Failed::attempt),
                                each(failed, Settlement.Failed::reason),
                                each(failed, Settlement.Failed::at))
                        .add(THIS_CLAIM));
    }

    private void recordHandedBack(List<Settlement.HandedBack> handedBack) {
        record(
                handedBack,
                Sql.of("UPDATE delivery d SET attempts = attempts - 1, claimed_at = NULL, leased_until = NULL")
                        .add(
                                "FROM unnest(?::uuid[], ?::int[]) AS s (id, attempt)",
                                each(handedBack, Settlement.HandedBack::id),
                                each(handedBack, Settlement.HandedBack::attempt))
                        .add(THIS_CLAIM));
    }

    private static final String THIS_CLAIM =
            "WHERE d.id = s.id AND d.attempts = s.attempt AND d.leased_until IS NOT NULL";

    private void record(List<?> settlements, Sql update) {
        if (!settlements.isEmpty()) {
            update.execute(database);
        }
    }

    private static <S, T> List<T> each(List<S> settlements, Function<S, T> part) {
        return settlements.stream().map(part).toList();
    }

    @Override
    public boolean retry(DeliveryId id, Instant now) {
        work.require();
        Sql.of("UPDATE delivery SET state = 'pending', attempts = 0, due_at = ?, ended_at = NULL", now)
                .add("WHERE id = ? AND payload IS NOT NULL AND leased_until IS NULL", id.value())
                .execute(database);
        return Sql.of("SELECT FROM delivery WHERE id = ? AND payload IS NOT NULL", id.value())
                .first(database, _ -> true)
                .isPresent();
    }

    @Override
    public int retryFailed(Instant now) {
        work.require();
        return Sql.of("UPDATE delivery SET state = 'pending', attempts = 0, due_at = ?, ended_at = NULL", now)
                .add("WHERE state = 'failed' AND email IS NOT NULL AND payload IS NOT NULL")
                .execute(database);
    }

    @Override
    public int forgetEndedBefore(Instant then, int limit) {
        work.require();
        return Sql.of(
                        "UPDATE delivery SET email = NULL, person_id = NULL, payload = NULL, unsubscribe = NULL, reason = NULL")
                .add("WHERE id IN (SELECT id FROM delivery WHERE email IS NOT NULL AND ended_at < ?", then)
                .add("ORDER BY ended_at LIMIT ? FOR UPDATE SKIP LOCKED)", limit)
                .execute(database);
    }
}
