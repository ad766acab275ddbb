package org.sexton.adapters.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditFilter.About;
import org.sexton.application.query.AuditPosition;
import org.sexton.application.query.Total;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** What a page of 200,000 events and 2,000 entries makes the database read, by its own count. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCostIT {

    private static final int PAGE = 50;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final PersonId RARE = new PersonId(new UUID(0, 1));

    /** Ten events of each ticket, a minute after each other; one person did the oldest 300 and 20 entries, another the rest. */
    private static final String FILL = """
            SET session_replication_role = replica;
            INSERT INTO ticket (id, reference, version, title, title_key, description, status_key, priority, sensitive,
                                reporter_kind, created_at, updated_at, public_updated_at)
            SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, substr(h, 1, 3) || '-' || substr(h, 4),
                   10, 'Ticket ' || i, 'ticket ' || i, '', 'new', 'normal', false, 'guest', now(), now(), now()
            FROM (SELECT i, upper(lpad(to_hex(i), 6, '0')) AS h FROM generate_series(1, 20000) i) numbered;
            INSERT INTO ticket_event (ticket_id, sequence, at, actor_kind, actor_id, type, changes, salt, payload_digest,
                                      previous_hash, hash)
            SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(1 + i % 20000), 12, '0'))::uuid, 1 + i / 20000,
                   timestamptz '2026-01-01 00:00:00Z' + i * interval '1 minute', 'user', lpad(
                   CASE WHEN i < 300 THEN '1' ELSE '2' END, 32, '0')::uuid,
                   CASE WHEN i < 20000 THEN 'created' ELSE 'changed' END, '[]', decode(repeat('00', 16), 'hex'), none, none, none
            FROM generate_series(0, 199999) i, (SELECT decode(repeat('00', 32), 'hex') AS none) nothing;
            INSERT INTO admin_event (sequence, at, actor_kind, actor_id, subject_kind, subject_key, type, changes, salt,
                                     payload_digest, previous_hash, hash)
            SELECT i, timestamptz '2026-01-01 00:00:00Z' + i * interval '100 minutes', 'user', lpad(
                   CASE WHEN i <= 20 THEN '1' ELSE '2' END, 32, '0')::uuid,
                   CASE WHEN i % 10 = 0 THEN 'status' ELSE 'user' END, 'key', 'changed', '[]',
                   decode(repeat('00', 16), 'hex'), none, none, none
            FROM generate_series(1, 2000) i, (SELECT decode(repeat('00', 32), 'hex') AS none) nothing;
            ANALYZE ticket, ticket_event, admin_event""";

    private final RowsRead read;
    private final SqlAuditQueries queries;

    AuditCostIT() {
        var database = TestPostgres.migrated();
        // what it reads is counted, too
        Stream.of("ticket", "ticket_event", "admin_event")
                .forEach(table -> database.execute("ALTER TABLE " + table + " SET (autovacuum_enabled = false)"));
        read = new RowsRead(database, "ticket", "ticket_event", "admin_event");
        queries = new SqlAuditQueries(read.database());
        Sql.of(FILL).execute(database.asSuperuser());
    }

    @AfterAll
    void close() {
        read.close();
    }

    @Test
    void a_page_costs_its_rows_and_the_count_however_deep_it_lies() {
        // both logs count up to the cap, and either gives as much as a page may need
        var most = 2 * Total.CAP + 10 * PAGE;
        assertThat(cost(AuditFilter.ALL, null)).isLessThan(most);
        var deep = new AuditPosition(
                BEGIN.plus(Duration.ofMinutes(1000)),
                new TicketId(UUID.fromString("00000000-0000-7000-8000-0000000003e9")),
                1);
        assertThat(cost(AuditFilter.ALL, deep)).isLessThan(most);
    }

    @Test
    void what_one_person_did_long_ago_costs_no_more_than_that_and_the_page() {
        assertThat(cost(new AuditFilter(RARE, null, About.ALL, null, null), null))
                .isLessThan(2 * 320 + 10 * PAGE);
        var untilThen = new AuditFilter(RARE, null, About.ALL, null, BEGIN.plus(Duration.ofMinutes(50)));
        assertThat(cost(untilThen, null)).isLessThan(10 * PAGE);
    }

    @Test
    void one_ticket_costs_its_own_events() {
        var ticket = TicketReference.parse("004-E20").orElseThrow();
        assertThat(cost(new AuditFilter(null, ticket, About.ALL, null, null), null))
                .isLessThan(PAGE);
    }

    @Test
    void one_hour_long_ago_costs_that_hour() {
        var from = BEGIN.plus(Duration.ofMinutes(500));
        var hour = new AuditFilter(null, null, About.ALL, from, from.plus(Duration.ofHours(1)));
        assertThat(cost(hour, null)).isLessThan(10 * PAGE);
    }

    @Test
    void entries_of_one_kind_cost_nothing_of_tickets() {
        var statuses = new AuditFilter(null, null, new About(false, Set.of(Kind.STATUS)), null, null);
        assertThat(cost(statuses, null)).isLessThan(2 * 2_000 + 10 * PAGE);
    }

    private long cost(AuditFilter filter, @Nullable AuditPosition after) {
        return read.by(
                () -> assertThat(queries.page(filter, PAGE, after).items()).isNotEmpty());
    }
}
