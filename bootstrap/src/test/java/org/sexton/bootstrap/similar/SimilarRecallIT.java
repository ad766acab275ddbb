package org.sexton.bootstrap.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.query.SqlSimilarReports;
import org.sexton.adapters.persistence.row.PublicSimilarRow;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.TicketId;

/** Whether a second person finds what a first one reported, among 43,000 public reports, by the portal's own role. */
class SimilarRecallIT {

    private static final Logger LOG = Logger.getLogger(SimilarRecallIT.class);

    /** From the project's root, {@code ../shared/data/lewisham/reports.csv}. */
    private static final Path REPORTS = Path.of("../../shared/data/lewisham/reports.csv");

    private static final int SEARCHABLE = 43_000;
    private static final int TRIES = 60;
    private static final Instant AFTER_ALL_OF_THEM = Instant.parse("2025-01-01T00:00:00Z");

    private final TestDatabase database = TestPostgres.migrated();

    @Test
    void three_of_four_are_found_by_words_alone_and_nine_of_ten_where_the_place_is_chosen() throws Exception {
        assumeTrue(Files.isRegularFile(REPORTS), () -> "the real reports are missing: " + REPORTS);
        var tickets = new RealPublicTickets(REPORTS);
        store(tickets.filledUpTo(SEARCHABLE));
        try (var portal = portal()) {
            var reports = new SqlSimilarReports(portal);

            var byWords = new EnumMap<TypedTitles.Way, Double>(TypedTitles.Way.class);
            var atPlace = new EnumMap<TypedTitles.Way, Double>(TypedTitles.Way.class);
            for (var way : TypedTitles.Way.values()) {
                var tries = tries(tickets.real(), way);
                byWords.put(way, found(reports, tries, false));
                atPlace.put(way, found(reports, tries, true));
            }

            LOG.infof("The best single index: %s", waits(it -> nearestTitles(portal, it), tickets.real(), false));
            LOG.infof("By words: %s, %s", byWords, waits(reports::find, tickets.real(), false));
            LOG.infof("At the place: %s, %s", atPlace, waits(reports::find, tickets.real(), true));
            assertThat(mean(byWords)).as("%s", byWords).isGreaterThanOrEqualTo(0.75);
            assertThat(mean(atPlace)).as("%s", atPlace).isGreaterThanOrEqualTo(0.92);
        }
    }

    private record Try(PublicTicket meant, String typed) {}

    /** Titles that stand alone: of a hundred reports called "Fly tipping" nobody could tell which one is meant. */
    private static List<Try> tries(List<PublicTicket> real, TypedTitles.Way way) {
        var titles = real.stream().collect(Collectors.groupingBy(PublicTicket::title, Collectors.counting()));
        var typing = new TypedTitles();
        var tries = new ArrayList<Try>();
        // every 97th: none of those that the weights were chosen on were drawn this way
        for (int i = 41; tries.size() < TRIES; i = (i + 97) % real.size()) {
            var meant = real.get(i);
            var typed = typing.typed(meant.title(), meant.description(), way);
            if (titles.getOrDefault(meant.title(), 0L) == 1 && meant.title().length() >= 10 && !typed.isEmpty()) {
                tries.add(new Try(meant, typed));
            }
        }
        return tries;
    }

    private static double found(SimilarReports reports, List<Try> tries, boolean placed) {
        return tries.stream()
                        .filter(it -> reports.find(search(it, placed)).stream()
                                .anyMatch(found ->
                                        found.reference().equals(it.meant().reference())))
                        .count()
                / (double) tries.size();
    }

    /** How long they wait who type, told and not asserted: what a time means depends on the machine. */
    private static String waits(Consumer<SimilarSearch> find, List<PublicTicket> real, boolean placed) {
        var searches = Arrays.stream(TypedTitles.Way.values())
                .flatMap(way -> tries(real, way).stream())
                .map(it -> search(it, placed))
                .toList();
        searches.forEach(find);
        var micros = searches.stream()
                .mapToLong(it -> {
                    long began = System.nanoTime();
                    find.accept(it);
                    return (System.nanoTime() - began) / 1_000;
                })
                .sorted()
                .toArray();
        return "p50 %.1f ms, p99 %.1f ms of %d"
                .formatted(micros[micros.length / 2] / 1e3, micros[micros.length * 99 / 100] / 1e3, micros.length);
    }

    /** What can be had for one index: beside it, any other time means something on any machine. */
    private static void nearestTitles(AgroalDataSource portal, SimilarSearch search) {
        try (var connection = portal.getConnection();
                var nearest = connection.prepareStatement(
                        "SELECT ticket_id FROM public_similar ORDER BY title <->> ? LIMIT 10")) {
            nearest.setString(1, SearchWords.plain(search.typed()));
            nearest.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Somebody stands some forty metres away. */
    private static SimilarSearch search(Try it, boolean placed) {
        var where = placed && it.meant().location() instanceof Location(var _, var _, Point(var lat, var lon))
                ? new Where.Near(new Point(lat + 0.0003, lon + 0.0003))
                : null;
        return new SimilarSearch(it.typed(), null, where, AFTER_ALL_OF_THEM);
    }

    private static double mean(Map<TypedTitles.Way, Double> shares) {
        return shares.values().stream().mapToDouble(share -> share).average().orElseThrow();
    }

    private AgroalDataSource portal() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl(database.url()).principal(new NamePrincipal(TestDatabase.PORTAL)))));
    }

    /** What the public sees alone: the tickets behind it play no part here, and the guard would ask for them. */
    private void store(List<PublicTicket> tickets) throws SQLException {
        database.execute("ALTER TABLE public_ticket DROP CONSTRAINT public_ticket_is_not_private");
        try (var connection = database.asOwner().getConnection();
                var seen = connection.prepareStatement("""
                        INSERT INTO public_ticket (id, reference, title, description, status_key, created_at, updated_at)
                        VALUES (?, ?, ?, ?, 'open', ?, ?)""");
                var recognised = connection.prepareStatement("""
                        INSERT INTO public_similar (ticket_id, title, body, words, spot, created_at)
                        VALUES (?, ?, ?, array_to_tsvector(?), ?::point, ?)""")) {
            connection.setAutoCommit(false);
            for (var ticket : tickets) {
                var row = PublicSimilarRow.of(new TicketId(UUID.randomUUID()), ticket);
                var at = ticket.createdAt().atOffset(ZoneOffset.UTC);
                batch(seen, row.ticketId(), ticket.reference().value(), ticket.title(), ticket.description(), at, at);
                batch(
                        recognised,
                        row.ticketId(),
                        row.title(),
                        row.body(),
                        connection.createArrayOf("text", row.words()),
                        row.spot(),
                        at);
            }
            seen.executeBatch();
            recognised.executeBatch();
            connection.commit();
        }
        database.execute("ANALYZE");
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
