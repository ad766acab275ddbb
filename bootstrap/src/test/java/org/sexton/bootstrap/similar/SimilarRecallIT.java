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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.query.SimilarIndex;
import org.sexton.adapters.persistence.query.SqlSimilarReports;
import org.sexton.adapters.persistence.row.PublicSimilarRow;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
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
            var inBuilding = new EnumMap<TypedTitles.Way, Double>(TypedTitles.Way.class);
            for (var way : TypedTitles.Way.values()) {
                var tries = tries(tickets.real(), way);
                byWords.put(way, found(reports, tries, _ -> null));
                atPlace.put(way, found(reports, tries, SimilarRecallIT::near));
                inBuilding.put(way, found(reports, tries, SimilarRecallIT::building));
            }

            tell("By the index as it grew", waits(it -> likeliest(portal, it), tickets.real(), _ -> null));
            assertThat(new SimilarIndex(database.asApp()).buildAnew()).isTrue();
            tell("By the best single index", waits(it -> likeliest(portal, it), tickets.real(), _ -> null));
            tell("By words", byWords, waits(reports::find, tickets.real(), _ -> null));
            tell("At the place", atPlace, waits(reports::find, tickets.real(), SimilarRecallIT::near));
            tell("In the building", inBuilding, waits(reports::find, tickets.real(), SimilarRecallIT::building));
            // not before: the planner would take it for what it was not made for
            database.execute("CREATE INDEX limit_of_a_building ON public_similar"
                    + " USING gist (location_key, title gist_trgm_ops (siglen = 256))");
            var building = waits(it -> likeliest(portal, it), tickets.real(), SimilarRecallIT::building);
            tell("By the best single index of a building", building);
            assertThat(mean(byWords)).as("%s", byWords).isGreaterThanOrEqualTo(0.75);
            assertThat(mean(atPlace)).as("%s", atPlace).isGreaterThanOrEqualTo(0.92);
            assertThat(mean(inBuilding)).as("%s", inBuilding).isGreaterThanOrEqualTo(0.92);
        }
    }

    private static void tell(String how, Object... figures) {
        LOG.infof("%s: %s", how, Arrays.asList(figures));
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

    private static double found(
            SimilarReports reports, List<Try> tries, Function<PublicTicket, @Nullable Where> where) {
        return tries.stream()
                        .filter(it -> reports.find(search(it, where)).stream()
                                .anyMatch(found ->
                                        found.reference().equals(it.meant().reference())))
                        .count()
                / (double) tries.size();
    }

    /** How long they wait who type, told and not asserted: what a time means depends on the machine. */
    private static String waits(
            Consumer<SimilarSearch> find, List<PublicTicket> real, Function<PublicTicket, @Nullable Where> where) {
        var searches = Arrays.stream(TypedTitles.Way.values())
                .flatMap(way -> tries(real, way).stream())
                .map(it -> search(it, where))
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
    private static void likeliest(AgroalDataSource portal, SimilarSearch search) {
        var place = search.where() instanceof Where.At(var key) ? key.value() : null;
        try (var connection = portal.getConnection();
                var likeliest = connection.prepareStatement("SELECT ticket_id FROM public_similar"
                        + (place == null ? "" : " WHERE location_key = ?") + " ORDER BY title <->> ? LIMIT 10")) {
            if (place != null) {
                likeliest.setString(1, place);
            }
            likeliest.setString(place == null ? 1 : 2, SearchWords.plain(search.typed()));
            likeliest.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SimilarSearch search(Try it, Function<PublicTicket, @Nullable Where> where) {
        return new SimilarSearch(it.typed(), null, where.apply(it.meant()), AFTER_ALL_OF_THEM);
    }

    /** Somebody stands some forty metres away. */
    private static Where near(PublicTicket meant) {
        var spot = spot(meant);
        return new Where.Near(new Point(spot.lat() + 0.0003, spot.lon() + 0.0003));
    }

    /** As {@link #buildings} cut the town. */
    private static Where building(PublicTicket meant) {
        var spot = spot(meant);
        return new Where.At(new Key(
                "b%d_%d".formatted(Math.round(Math.abs(spot.lon()) * 350), Math.round(spot.lat() * 550))));
    }

    private static Point spot(PublicTicket ticket) {
        return Objects.requireNonNull(Objects.requireNonNull(ticket.location()).point());
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
        buildings();
        database.execute("ANALYZE");
    }

    /** Squares of some two hundred metres. */
    private void buildings() throws SQLException {
        database.execute("CREATE EXTENSION btree_gist");
        database.execute("ALTER TABLE location DISABLE TRIGGER location_change_has_entry");
        var square = "format('b%s_%s', round(abs(spot[0]) * 350)::int, round(spot[1] * 550)::int)";
        database.execute("INSERT INTO location (key, label, name, kind) SELECT square, square, square, 'building'"
                + " FROM (SELECT DISTINCT " + square + " AS square FROM public_similar) squares");
        database.execute("UPDATE public_similar SET location_key = " + square);
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
