package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ImportTickets;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.application.service.ImportTicketsService;
import org.sexton.bootstrap.CannotStart;
import org.sexton.domain.ticket.TicketSnapshot;

class CsvImportTest {

    private static final byte[] MIXED = """
        id;Betreff;erstellt
        1;Tap leaks;2024-01-01
        2;;2024-01-02
        3;"Caf\u00E9, side
        door";someday
        4;"Lamp" out;2024-01-04
        5;Step loose;2024-01-05 10:00
        """.getBytes(StandardCharsets.ISO_8859_1);

    private static final List<String> MAPPINGS = List.of("title=Betreff", "createdAt=erstellt");

    @TempDir
    private Path folder;

    private final InMemoryInstallation world = new InMemoryInstallation();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    /** Each look at the clock takes two seconds. */
    private final InstantSource clock = () -> now = now.plusSeconds(2);

    private final ImportTickets tickets =
            new ImportTicketsService(world.work, world.tickets, world.catalogue, world.adminLog, world.ids, clock);

    private final StringWriter told = new StringWriter();

    private int run(Path file, List<String> mappings, boolean dryRun, @Nullable Path rejects, boolean terminal) {
        try (var csv = new CsvImport(
                new CsvImport.Request(file, mappings, CsvImport.DEFAULT_SOURCE, ZoneOffset.UTC, dryRun, rejects))) {
            return csv.run(tickets, clock, new PrintWriter(told), terminal);
        }
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path file(String text) {
        return file("export.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_was_mailed_to_a_help_desk_comes_as_sensitive_unless_somebody_says_otherwise() {
        var lines =
                "#,Title,State,Priority,Group,Create Channel,Created At\n%s,Mould,pending reminder,2 normal,,email,2024-01-01\n";

        assertThat(run(file(lines.formatted("1")), List.of(), false, null, false))
                .isEqualTo(CsvImport.ALL_GOOD);
        assertThat(all())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.sensitive()).isTrue());
        assertThat(told.toString()).contains("Recognised as an export of Zammad.", "--map sensitive= shows them");

        run(file(lines.formatted("2")), List.of("sensitive="), false, null, false);
        assertThat(all())
                .hasSize(2)
                .anySatisfy(ticket -> assertThat(ticket.sensitive()).isFalse());
    }

    private List<String> titles() {
        return all().stream().map(TicketSnapshot::title).toList();
    }

    private List<TicketSnapshot> all() {
        return world.queries
                .page(TicketFilter.ALL, new TicketSort(TicketSort.By.CREATED_AT, false), 200, null)
                .items();
    }

    @Test
    void good_lines_come_in_and_bad_ones_are_told_with_number_and_reason() {
        assertThat(run(file("export.csv", MIXED), MAPPINGS, false, null, false)).isEqualTo(CsvImport.SOME_BAD);

        assertThat(titles()).containsExactly("Tap leaks", "Step loose");
        assertThat(told.toString().lines())
                .startsWith("Importing " + folder.resolve("export.csv")
                        + " with title=Betreff, createdAt=erstellt, externalId=id.")
                .contains(
                        "line 3: Betreff must not be empty",
                        "line 4: Betreff holds the byte 0xE9, which is not UTF-8",
                        "line 6: has text before or after the quotes of a cell")
                .last()
                .asString()
                .startsWith("2 imported, 0 already there, 3 bad, in ");
    }

    @Test
    void the_same_file_under_another_name_adds_nothing() {
        var text = "title,id\nTap leaks,1\nTap leaks,2\n";

        assertThat(run(file(text), List.of(), false, null, false)).isEqualTo(CsvImport.ALL_GOOD);
        assertThat(run(file("copy.csv", text.getBytes(StandardCharsets.UTF_8)), List.of(), false, null, false))
                .isEqualTo(CsvImport.ALL_GOOD);

        assertThat(titles()).hasSize(2);
        assertThat(told.toString())
                .contains("2 imported, 0 already there", "0 imported, 2 already there")
                .contains("give it a name of its own with --source");
    }

    @Test
    void bad_lines_are_written_out_as_they_were_put_right_and_imported() throws IOException {
        var rejects = folder.resolve("rejects.csv");
        run(file("export.csv", MIXED), MAPPINGS, false, rejects, false);
        var bytes = Files.readAllBytes(rejects);
        var lines = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(lines.lines())
                .contains(
                        "id;Betreff;erstellt;line;reason",
                        "2;;2024-01-02;3;Betreff must not be empty",
                        "3;\"Caf\u00E9, side",
                        "\"4;\"\"Lamp\"\" out;2024-01-04\";;;6;has text before or after the quotes of a cell");

        var mended =
                lines.replace("2;;", "2;Bell silent;").replace("\u00E9", "e").replace("someday", "2024-01-03");
        run(file("mended.csv", mended.getBytes(StandardCharsets.UTF_8)), MAPPINGS, false, null, false);
        assertThat(titles()).containsExactly("Tap leaks", "Bell silent", "Cafe, side door", "Step loose");
    }

    @Test
    void beside_a_file_of_rejects_only_the_first_are_told() {
        var text = "title,id\n" + ",1\n".repeat(30);

        run(file(text), List.of(), false, folder.resolve("rejects.csv"), false);
        assertThat(told.toString().lines().filter(line -> line.startsWith("line ")))
                .hasSize(20);
        assertThat(told.toString()).contains("Further bad lines are told in the file alone.");

        run(file(text), List.of(), false, null, false);
        assertThat(told.toString().lines().filter(line -> line.startsWith("line ")))
                .hasSize(50);
    }

    @Test
    void a_dry_run_tells_the_same_and_imports_nothing() {
        assertThat(run(file("export.csv", MIXED), MAPPINGS, true, null, false)).isEqualTo(CsvImport.SOME_BAD);
        assertThat(told.toString()).contains("line 3: Betreff must not be empty", "2 would be imported");
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_terminal_sees_one_line_redrawn_and_a_log_a_line_now_and_then() {
        var text = new StringBuilder("title,id\n");
        for (int i = 0; i < 6_000; i++) {
            text.append("Lamp,").append(i).append('\n');
        }
        run(file(text.toString()), List.of(), true, null, true);
        assertThat(told.toString())
                .contains("\r\u001b[K100 %  6,000 lines, ")
                .containsPattern("\r\u001b\\[K *\\d+ %  2,000 lines, [\\d,]+ a second, \\d+ s left\r")
                .contains("\r\u001b[K6,000 would be imported");

        told.getBuffer().setLength(0);
        run(file(text.toString()), List.of(), true, null, false);
        assertThat(told.toString()).doesNotContain("\r").doesNotContain("\u001b");
        assertThat(told.toString().lines().filter(line -> line.contains("a second")))
                .hasSizeBetween(2, 5);
    }

    @Test
    void an_impossible_import_does_not_begin() {
        var file = file("title\na\n");

        assertThatThrownBy(() -> run(file, List.of(), false, file, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("would overwrite");
        assertThatThrownBy(() -> run(file, List.of(), false, folder.resolve("no/where.csv"), false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("can't be written");
        assertThat(file).hasContent("title\na\n");
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_source_needs_a_name() {
        var request = new CsvImport.Request(file("title\na\n"), List.of(), " ", ZoneOffset.UTC, false, null);
        try (var csv = new CsvImport(request)) {
            assertThatThrownBy(() -> csv.run(tickets, clock, new PrintWriter(told), false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("--source must not be empty.");
        }
    }
}
