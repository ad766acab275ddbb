package org.sexton.adapters.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.administration.Author;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;

/** Two ways of writing the same rows: every table, those of tomorrow included, must come out the same. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class ManyAtOnceIT {

    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");
    private static final Category HEATING = new Category(new Key("heating"), "Heating");
    private static final Place HALL = new Place(new Key("hall"), "Hall", null);

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""";

    private final IdSource ids = new SeededIds(3);

    @Inject
    EmptyInstallation installation;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void every_table_holds_what_it_holds_after_one_by_one() throws SQLException {
        var openings = openings(installation.ports().catalogue().statuses());

        var singly = after(ports -> openings.forEach(ports.tickets()::commit));
        var atOnce = after(ports -> ports.tickets().commitAll(openings));

        assertThat(atOnce).isEqualTo(singly);
        assertThat(singly.entrySet().stream()
                        .filter(table -> !table.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .contains("ticket", "ticket_event", "ticket_search", "public_ticket", "public_similar");
    }

    private List<Change> openings(List<Status> statuses) {
        var open = statuses.getFirst();
        var resolved = statuses.getLast();
        var lately = new Origin("csv", "1", NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));
        var longAgo = new Origin("csv", "2", NOW.minus(Duration.ofDays(900)), NOW.minus(Duration.ofDays(800)));
        return List.of(
                opening(
                        "Boiler \\ 'cold'",
                        "No\theat\nsince \\N",
                        open,
                        HEATING,
                        new Location(HALL, "left", null),
                        null),
                opening("???", "!", open, null, new Location(null, null, new Point(51.475541, -0.03261)), null),
                opening("Łazienka – ünï🔔", "it's \"{wet}\"", resolved, null, null, lately),
                opening("Roof", "", resolved, HEATING, new Location(HALL, null, new Point(-33.1, 18.000001)), longAgo));
    }

    private Change opening(
            String title,
            String description,
            Status status,
            @Nullable Category category,
            @Nullable Location location,
            @Nullable Origin origin) {
        var ticket = new NewTicket(
                title,
                description,
                status,
                Priority.HIGH,
                category,
                location,
                false,
                new Reporter.Guest("Mr Bell", new EmailAddress("bell@example.org")),
                new Assignee.Named("Bob"),
                null,
                origin);
        return switch (Ticket.open(
                new TicketId(ids.nextId()), ids.nextReference(), ticket, Actor.SYSTEM, NOW, ids.nextSalt())) {
            case Outcome.Ok<Change>(var change) -> change;
            case Outcome.Refused<Change>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private Map<String, String> after(Consumer<Ports> stored) throws SQLException {
        var ports = installation.ports();
        ports.work().run(Actor.SYSTEM, () -> {
            var author = new Author(Actor.SYSTEM, NOW, new SeededIds(4)::nextSalt);
            ports.catalogue().addCategories(List.of(HEATING), author, ports.adminLog());
            ports.catalogue().addPlaces(List.of(HALL), author, ports.adminLog());
            stored.accept(ports);
            return Outcome.ok(true);
        });
        var tables = new TreeMap<String, String>();
        for (var table : column(TABLES)) {
            tables.put(table, String.join("\n", column("""
                    SELECT (to_jsonb(stored) - 'written_in')::text AS content FROM %s AS stored ORDER BY content""".formatted(table))));
        }
        return tables;
    }

    private List<String> column(String query) throws SQLException {
        try (var connection = new TestDatabase(url).asOwner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
