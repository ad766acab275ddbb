package org.sexton.bootstrap.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.adapters.persistence.query.SqlTicketQueries;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketPage;
import org.sexton.application.query.TicketPosition;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * A council's reports as they were really exported, through the command that people run, into a real PostgreSQL. They lie
 * beside the project, not in it.
 */
class RealReportsIT {

    /** From the project's root, {@code ../shared/data/lewisham/reports.csv}. */
    private static final Path REPORTS = Path.of("../../shared/data/lewisham/reports.csv");

    private static final TicketSort OLDEST_FIRST = new TicketSort(TicketSort.By.CREATED_AT, false);

    private final TestDatabase database = TestPostgres.migrated();
    private AgroalDataSource pool;
    private TicketQueries queries;

    @BeforeAll
    static void need_the_reports() {
        assumeTrue(
                Files.isRegularFile(REPORTS),
                () -> "the real reports are missing: put them at "
                        + REPORTS.toAbsolutePath().normalize());
    }

    @BeforeEach
    void connect() throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connection ->
                                connection.jdbcUrl(database.url()).principal(new NamePrincipal(TestDatabase.APP)))));
        queries = new SqlTicketQueries(pool);
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void come_in_whole_and_once_with_an_intact_history_and_are_found() {
        var reports = reports();

        var first = imports(REPORTS);
        assertThat(first.exit()).as(first::toString).isZero();
        assertThat(first.toString()).contains("14,884 imported, 0 already there, 0 bad");
        var second = imports(REPORTS);
        assertThat(second.exit()).as(second::toString).isZero();
        assertThat(second.toString()).contains("0 imported, 14,884 already there, 0 bad");

        var listed = all();
        assertThat(listed.stream().map(RealReportsIT::externalId))
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().map(report -> report.getField("id")).toList());
        assertThat(listed.stream().map(TicketSnapshot::createdAt))
                .containsExactlyElementsOf(reports.stream()
                        .map(report -> OffsetDateTime.parse(report.getField("requested_at"))
                                .toInstant())
                        .sorted()
                        .toList());
        assertThat(listed).filteredOn(ticket -> !hasOneIntactEvent(ticket)).isEmpty();
        assertThat(found("mattress"))
                .isEqualTo(reports.stream()
                        .filter(report -> mentions(report, "mattress"))
                        .count());
    }

    @Test
    void bad_lines_among_them_are_told_and_the_others_come_in(@TempDir Path folder) throws IOException {
        var file = folder.resolve("damaged.csv");
        try (var lines = Files.lines(REPORTS, UTF_8)) {
            var header = lines.findFirst().orElseThrow();
            Files.write(
                    file,
                    List.of(
                            header,
                            "d1,Graffiti,Paint on wall,,51.475541,-0.03261,,2016-11-15T08:19:25+00:00,,,0,f,,",
                            "d2,Graffiti,,,51.475541,-0.03261,,2016-11-15T08:19:25+00:00,,,0,f,,",
                            "d3,Graffiti,Paint on door,,91.5,-0.03261,,the other day,,,0,f,,",
                            "d4,Graffiti,Paint",
                            "d5,Graffiti,\"Paint on two",
                            "lines\",,,,,,,,0,f,,"),
                    UTF_8);
        }

        var imports = imports(file);

        assertThat(imports.exit()).as(imports::toString).isEqualTo(3);
        assertThat(imports.toString())
                .contains("2 imported, 0 already there, 3 bad")
                .containsPattern("line 3: title .*")
                .containsPattern("line 4: .*latitude .*")
                .containsPattern("line 4: .*requested_at 'the other day' must be a date")
                .contains("line 5: has 3 cells where the header has 14");
        assertThat(all().stream().map(RealReportsIT::externalId)).containsExactly("d1", "d5");
    }

    private Program imports(Path file) {
        var environment = Map.of(
                "SEXTON_DATABASE_URL", database.url(),
                "SEXTON_DATABASE_USERNAME", TestDatabase.APP,
                "SEXTON_DATABASE_PORTAL_USERNAME", TestDatabase.PORTAL);
        return new Program(environment, "import", file.toAbsolutePath().toString(), "--zone", "Europe/London");
    }

    private static List<NamedCsvRecord> reports() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(REPORTS)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Page after page, as the desk reads them. */
    private List<TicketSnapshot> all() {
        var all = new ArrayList<TicketSnapshot>();
        @Nullable TicketPosition next = null;
        do {
            var page = queries.page(TicketFilter.ALL, OLDEST_FIRST, TicketPage.MAX_LIMIT, next);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private long found(String word) {
        var filter = new TicketFilter(
                word, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, false);
        return queries.page(filter, OLDEST_FIRST, 1, null).total().value();
    }

    private static boolean mentions(NamedCsvRecord report, String word) {
        var text = report.getField("title") + " " + report.getField("detail");
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(some -> some.startsWith(word));
    }

    private boolean hasOneIntactEvent(TicketSnapshot ticket) {
        var events = queries.events(ticket.reference());
        return events.size() == 1
                && events.getFirst().type() == TicketEvent.Type.IMPORTED
                && events.getFirst().isIntactAfter(Digest.NONE);
    }

    private static String externalId(TicketSnapshot ticket) {
        return Objects.requireNonNull(ticket.origin()).externalId();
    }
}
