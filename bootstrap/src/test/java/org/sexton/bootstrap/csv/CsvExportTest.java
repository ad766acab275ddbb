package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.Row;
import org.sexton.bootstrap.CannotStart;

class CsvExportTest {

    @TempDir
    private Path folder;

    private CsvExport open(byte[] bytes) throws IOException {
        return CsvFile.open(Files.write(folder.resolve("export.csv"), bytes), new ColumnChoices(Map.of()))
                .export();
    }

    private List<Row> rows(byte[] bytes) throws IOException {
        try (var export = open(bytes)) {
            var rows = new ArrayList<Row>();
            export.forEachRemaining(rows::add);
            return rows;
        }
    }

    private List<Row> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String messages(Row row) {
        return row.violations().stream()
                .map(violation -> violation.field() + " " + violation.message())
                .toList()
                .toString();
    }

    @Test
    void a_row_knows_its_line_its_cells_and_what_they_mean() throws IOException {
        var rows = rows("id,title,channel\n7, Tap ,web\n\"8\",\"Say \"\"ah\"\"\nor else\",\"a,b\"\n9,Łódź 😀,\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 5L);
        assertThat(rows.get(0).cells()).containsExactly("7", " Tap ", "web");
        assertThat(rows.get(0).values()).isEqualTo(Map.of(Field.EXTERNAL_ID, "7", Field.TITLE, " Tap "));
        assertThat(rows.get(1).values()).containsEntry(Field.TITLE, "Say \"ah\"\nor else");
        assertThat(rows.get(2).values()).containsEntry(Field.TITLE, "Łódź 😀");
        assertThat(rows).allMatch(row -> row.violations().isEmpty());
    }

    @Test
    void any_separator_will_do_with_or_without_a_byte_order_mark() throws IOException {
        for (var separator : List.of(",", ";", "\t", "|")) {
            for (var mark : List.of("", "\uFEFF")) {
                var text = mark + "title;id\r\n\"a;b\";7\r\n".replace(";", separator);

                assertThat(rows(text))
                        .extracting(Row::values)
                        .containsExactly(Map.of(Field.TITLE, "a" + separator + "b", Field.EXTERNAL_ID, "7"));
            }
        }
    }

    @Test
    void lines_that_say_nothing_are_passed_over() throws IOException {
        assertThat(rows("id,title\n,\n\n\"\",  \n1,a\n , \n"))
                .extracting(Row::line)
                .containsExactly(5L);
    }

    @Test
    void a_ragged_line_is_told_with_its_number() throws IOException {
        var rows = rows("id,title\n1,a,b\n\"2\n\"\n3,c\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 5L);
        assertThat(messages(rows.get(0))).isEqualTo("[line has 3 cells where the header has 2]");
        assertThat(messages(rows.get(1))).isEqualTo("[line has 1 cells where the header has 2]");
        assertThat(rows.get(2).violations()).isEmpty();
    }

    @Test
    void a_damaged_line_is_told_and_reading_goes_on() throws IOException {
        var rows = rows("id,title\n1,\"a\"b\n2,c\n3,\"d\n4,e\n");

        assertThat(messages(rows.get(0))).contains("text before or after the quotes");
        assertThat(rows.get(0).cells()).containsExactly("1,\"a\"b");
        assertThat(rows.get(1).values()).containsEntry(Field.TITLE, "c");
        assertThat(messages(rows.get(2))).contains("a quote that is not closed");
        assertThat(rows.get(3).values()).containsEntry(Field.TITLE, "e");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_in_every_cell() throws IOException {
        var rows = rows("id,title,other\n1,Caf\u00E9,\u0080\n2,ok,ok\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(messages(rows.get(0)))
                .isEqualTo("[title holds the byte 0xE9, which is not UTF-8, other holds the byte 0x80, which is not"
                        + " UTF-8]");
        assertThat(rows.get(1).violations()).isEmpty();
    }

    @Test
    void what_can_not_be_an_export_is_refused_at_once() {
        assertThatThrownBy(() -> open(new byte[0]))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> open("id,title\n1,a\n".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> open("\"id,title\n1,a\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has a quote that is not closed");
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("none.csv"), new ColumnChoices(Map.of())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> CsvFile.open(folder, new ColumnChoices(Map.of())))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void a_million_lines_pass_through_without_piling_up() throws IOException {
        var file = folder.resolve("million.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,title,detail,created\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write(i + ",Lamp " + i + ",\"out,\nagain " + i + "\",2020-01-01\n");
            }
        }
        try (var export = CsvFile.open(file, new ColumnChoices(Map.of()))) {
            var before = heapAfterCollection();
            long count = 0;
            long most = 0;
            while (export.export().hasNext()) {
                var row = export.export().next();
                assertThat(row.line()).isEqualTo(2 + 2 * count++);
                if (count % 250_000 == 0) {
                    assertThat(export.share())
                            .as("read as far as asked")
                            .isBetween(count / 1e6 - 0.02, count / 1e6 + 0.02);
                    most = Math.max(most, heapAfterCollection() - before);
                }
            }
            assertThat(count).isEqualTo(1_000_000);
            assertThat(most).as("bytes held").isLessThan(8 << 20);
        }
    }

    private static long heapAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
