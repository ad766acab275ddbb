package org.sexton.adapters.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.application.query.Total;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Phase;

/** What a page makes the database read, by its own count: no time is measured, so no busy machine can make it fail. */
class ListCostIT {

    private static final int OPEN = 1_200;
    private static final int PAGE = 50;

    /** One in 25 is open, all the longest ago: whoever looks for them from the newest on meets every other one first. */
    private static final String FILL = """
            WITH made AS (
                INSERT INTO ticket (id, reference, version, title, title_key, description, status_key, priority, sensitive,
                                    reporter_kind, due_on, created_at, updated_at, public_updated_at, resolved_at)
                SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, substr(h, 1, 3) || '-' || substr(h, 4),
                       1, 'Ticket ' || i, 'ticket ' || i, '',
                       CASE WHEN i > 1200 THEN 'resolved' WHEN i % 2 = 0 THEN 'new' ELSE 'open' END,
                       (ARRAY['low', 'normal', 'high', 'urgent'])[1 + i % 4]::ticket_priority, i % 100 = 0, 'guest',
                       CASE WHEN i % 3 = 0 THEN date '2026-01-01' + i % 700 END,
                       timestamptz '2026-01-01 00:00:00Z' + i * interval '1 minute',
                       timestamptz '2026-01-01 00:00:00Z' + i * interval '1 minute',
                       timestamptz '2026-01-01 00:00:00Z' + i * interval '1 minute',
                       CASE WHEN i > 1200 THEN timestamptz '2026-01-01 00:00:00Z' + i * interval '1 minute' END
                FROM (SELECT i, upper(lpad(to_hex(i), 6, '0')) AS h FROM generate_series(1, 30000) i) numbered
                RETURNING id, created_at)
            INSERT INTO ticket_event (ticket_id, sequence, at, actor_kind, type, changes, salt, payload_digest, previous_hash,
                                      hash)
            SELECT id, 1, created_at, 'system', 'created', '[]', decode(repeat('00', 16), 'hex'), none, none, none
            FROM made, (SELECT decode(repeat('00', 32), 'hex') AS none) nothing""";

    /** As many again as are open, merged and newer than all others: whoever begins with the newest would meet them first. */
    private static final String MERGE = FILL.replace("generate_series(1, 30000)", "generate_series(30001, 31200)")
            .replace("i > 1200", "false")
            .replace("resolved_at)", "resolved_at, merged_into)")
            .replace(
                    "interval '1 minute' END\n",
                    "interval '1 minute' END, '00000000-0000-7000-8000-000000000001'::uuid\n");

    private static final TicketFilter MERGED = new TicketFilter(
            null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, true);

    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private final RowsRead read = new RowsRead(DATABASE, "ticket");
    private final SqlTicketQueries queries = new SqlTicketQueries(read.database());

    @BeforeAll
    static void fill() {
        // what it reads is counted, too
        DATABASE.execute("ALTER TABLE ticket SET (autovacuum_enabled = false)");
        DATABASE.execute(FILL);
        DATABASE.execute("ALTER TABLE ticket DISABLE TRIGGER ticket_begins_unmerged");
        DATABASE.execute(MERGE);
        // no vacuum: as much has just changed as can have
        DATABASE.execute("ANALYZE ticket");
    }

    @AfterEach
    void close() {
        read.close();
    }

    static List<TicketSort> sorts() {
        return Arrays.stream(TicketSort.By.values())
                .flatMap(by -> Stream.of(new TicketSort(by, false), new TicketSort(by, true)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_page_of_all_costs_its_rows_and_the_count(TicketSort sort) {
        assertThat(rowsRead(TicketFilter.ALL, sort, null)).isLessThan(Total.CAP + 10 * PAGE);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_page_far_down_costs_what_the_first_one_does(TicketSort sort) {
        var first = rowsRead(TicketFilter.ALL, sort, null);
        @Nullable TicketPosition deep = null;
        for (int page = 0; page < 20; page++) {
            deep = queries.page(TicketFilter.ALL, sort, TicketPage.MAX_LIMIT, deep)
                    .next();
        }

        assertThat(deep).isNotNull();
        assertThat(rowsRead(TicketFilter.ALL, sort, deep)).isLessThan(first + 10 * PAGE);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void the_desk_s_own_lists_read_nothing_but_open_tickets(TicketSort sort) {
        // as often as a plan of two statuses and two indexes comes by; the 28,800 others are what it must not meet
        var all = 5 * OPEN;
        assertThat(rowsRead(filter(Set.of(Phase.OPEN), null), sort, null)).isLessThan(all);
        assertThat(rowsRead(filter(Set.of(), new PersonId(new UUID(0, 1))), sort, null))
                .isLessThan(all);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void the_list_of_the_merged_reads_little_else(TicketSort sort) {
        assertThat(rowsRead(MERGED, sort, null)).isLessThan(5 * OPEN);
    }

    private static TicketFilter filter(Set<Phase> phases, @Nullable PersonId queueOf) {
        return new TicketFilter(
                null, Set.of(), phases, Set.of(), Set.of(), Set.of(), null, null, null, null, queueOf, false);
    }

    private long rowsRead(TicketFilter filter, TicketSort sort, @Nullable TicketPosition after) {
        return read.by(() -> queries.page(filter, sort, PAGE, after));
    }
}
