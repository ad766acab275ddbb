package org.sexton.adapters.persistence.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.query.*;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.*;
import org.sexton.domain.ticket.*;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
@org.jspecify.annotations.NullUnmarked
class ScratchIT {
    @Inject
    EmptyInstallation installation;

    @Inject
    javax.sql.DataSource database;

    @Test
    void time() {
        var ports = installation.ports();
        var ids = new SeededIds(3);
        var statuses = ports.catalogue().statuses();
        var now = Instant.parse("2026-01-01T00:00:00Z");
        for (int round = 0; round < 60; round++) {
            var changes = new ArrayList<Change>();
            long t0 = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                var n = round * 1000 + i;
                var status = statuses.get(n % 30 == 0 ? n / 30 % 2 : 2);
                var ticket = new NewTicket(
                        "Door number " + n * 7919L % 100003 + " does not lock on " + (n % 7 == 0 ? "monday" : "friday"),
                        "Some words that tell of the case at some length, for instance that the key " + n
                                + " does not fit, and the light is broken as well, since last week",
                        status,
                        Priority.values()[n % 4],
                        null,
                        null,
                        false,
                        new Reporter.Guest(null, null),
                        null,
                        n % 50 == 0 ? java.time.LocalDate.of(2026, 1, 1 + n % 27) : null,
                        new Origin("x", "" + n, now.minusSeconds((long) n * 7907 % 50_000_000), null));
                changes.add(((Outcome.Ok<Change>) Ticket.open(
                                new TicketId(ids.nextId()),
                                TicketReference.of(n * 17),
                                ticket,
                                Actor.SYSTEM,
                                now,
                                ids.nextSalt()))
                        .value());
            }
            long t1 = System.nanoTime();
            ports.work().run(Actor.SYSTEM, () -> {
                ports.tickets().commitAll(changes);
                System.out.println("  in tx " + (System.nanoTime() - t1) / 1000000);
                return Outcome.ok(true);
            });
            System.out.println("ROUND " + round + " open " + (t1 - t0) / 1000000 + " ms, commitAll "
                    + (System.nanoTime() - t1) / 1000000 + " ms");
        }
        new org.sexton.adapters.persistence.testing.TestDatabase(
                        org.eclipse.microprofile.config.ConfigProvider.getConfig()
                                .getValue("quarkus.datasource.jdbc.url", String.class))
                .execute("ANALYZE");
        for (var by : TicketSort.By.values())
            for (var desc : List.of(false, true))
                for (var phases : List.of(java.util.Set.<Phase>of(), java.util.Set.of(Phase.OPEN))) {
                    var sort = new TicketSort(by, desc);
                    var a = TicketFilter.ALL;
                    var filter = new TicketFilter(
                            null,
                            a.statuses(),
                            phases,
                            a.priorities(),
                            a.categories(),
                            a.places(),
                            null,
                            null,
                            null,
                            null,
                            null);
                    TicketPosition after = null;
                    for (int i = 0; i < 5; i++) {
                        after = ports.queries().page(filter, sort, 50, after).next();
                    }
                    System.out.println("EXPLAIN " + sort + " " + phases);
                    SqlTicketQueries_explain(filter, sort, after);
                }
        for (var text : List.of("door", "7919", "monday key")) {
            var a = TicketFilter.ALL;
            var filter = new TicketFilter(
                    text,
                    a.statuses(),
                    a.phases(),
                    a.priorities(),
                    a.categories(),
                    a.places(),
                    null,
                    null,
                    null,
                    null,
                    null);
            System.out.println("EXPLAIN text " + text);
            SqlTicketQueries_explain(filter, TicketSort.LATEST_FIRST, null);
        }
    }

    void SqlTicketQueries_explain(TicketFilter filter, TicketSort sort, TicketPosition after) {
        try {
            var m = org.sexton.adapters.persistence.query.SqlTicketQueries.class.getDeclaredMethod(
                    "page",
                    Sql.class,
                    Class.forName(
                            "org.sexton.adapters.persistence.query.TicketKeyset", false, Sql.class.getClassLoader()),
                    int.class,
                    TicketPosition.class);
            m.setAccessible(true);
            var kc = Class.forName(
                            "org.sexton.adapters.persistence.query.TicketKeyset", false, Sql.class.getClassLoader())
                    .getDeclaredConstructor(TicketSort.class);
            kc.setAccessible(true);
            var cm = Class.forName(
                            "org.sexton.adapters.persistence.query.TicketConditions", false, Sql.class.getClassLoader())
                    .getDeclaredMethod("of", TicketFilter.class);
            cm.setAccessible(true);
            var sql = (Sql) m.invoke(null, cm.invoke(null, filter), kc.newInstance(sort), 51, after);
            new Sql()
                    .add("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF)")
                    .add(sql)
                    .list(database, r -> r.getString(1))
                    .forEach(l -> System.out.println("   " + l));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
