package org.sexton.bootstrap.csv;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.bootstrap.csv.Lines.Line;

class LinesTest {

    private static final String MISPLACED = "has text before or after the quotes of a cell";
    private static final String UNCLOSED = "has a quote that is not closed";

    private static List<Line> lines(Reader text) throws IOException {
        var lines = new Lines(text, ',');
        var all = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(new StringReader(text));
    }

    private static Line sound(long number, String text) {
        return new Line(number, text, null);
    }

    @Test
    void lines_end_however_they_may_and_are_counted_as_an_editor_does() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\r\n\r\n\ne"))
                .containsExactly(sound(1, "a"), sound(2, "b"), sound(3, "c"), sound(4, "d"), sound(7, "e"));
    }

    @Test
    void a_line_break_between_quotes_belongs_to_the_cell() throws IOException {
        assertThat(lines("1,\"a\r\nb\n\nc\",x\n2,d")).containsExactly(sound(1, "1,\"a\r\nb\n\nc\",x"), sound(5, "2,d"));
    }

    @Test
    void doubled_quotes_neither_open_nor_close() throws IOException {
        assertThat(lines("\"a\"\"\n\"\"b\"\n\"\"\n\"\"\"\"\n5\" pipe\n"))
                .hasSize(4)
                .allMatch(line -> line.damage() == null);
    }

    @Test
    void blanks_may_stand_around_quotes() throws IOException {
        assertThat(lines("1, \"a\nb\" ,c\n")).containsExactly(sound(1, "1, \"a\nb\" ,c"));
    }

    @Test
    void text_beside_quotes_damages_its_line_alone() throws IOException {
        assertThat(lines("1,\"a\"b\n2,\"c\nd\"e,\"f\n\"\n3,g"))
                .containsExactly(
                        new Line(1, "1,\"a\"b", MISPLACED),
                        new Line(2, "2,\"c\nd\"e,\"f", MISPLACED),
                        new Line(4, "\"", UNCLOSED),
                        sound(5, "3,g"));
    }

    @Test
    void a_forgotten_quote_does_not_swallow_what_follows() throws IOException {
        assertThat(lines("1,\"a\n2,b\n3,c\n"))
                .containsExactly(new Line(1, "1,\"a", UNCLOSED), sound(2, "2,b"), sound(3, "3,c"));
    }

    @Test
    void nor_does_it_make_us_hold_the_whole_file() throws IOException {
        var rest = Stream.iterate(2, i -> i + 1)
                .limit(100_000)
                .map(i -> i + ",b\n")
                .collect(joining());

        assertThat(lines("1,\"a\n" + rest)).hasSize(100_001).first().isEqualTo(new Line(1, "1,\"a", UNCLOSED));
    }

    @Test
    void an_endless_line_is_cut_off_and_passed_over() throws IOException {
        for (var length : List.of(Lines.MAX, Lines.MAX + 1, 3 * Lines.MAX, 3 * Lines.MAX + 7)) {
            var lines = lines("1\n" + "x".repeat(length) + "\n3\n");

            assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L);
            assertThat(lines.get(1).damage()).isEqualTo("is longer than 262,144 characters");
            assertThat(lines.get(2)).isEqualTo(sound(3, "3"));
        }
    }

    @Test
    void sound_text_is_read_as_the_csv_library_reads_it_whole() throws IOException {
        var random = new SplittableRandom(42);
        for (int round = 0; round < 2_000; round++) {
            var text = randomCsv(random);
            var parser = CsvReader.builder()
                    .trimWhitespacesAroundQuotes(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true);
            var whole = parser.ofCsvRecord(text).stream()
                    .map(line -> line.getStartingLineNumber() + ": " + line.getFields())
                    .toList();
            var cut = lines(chunked(text, random)).stream()
                    .map(line -> {
                        assertThat(line.damage()).as(text).isNull();
                        CsvRecord cells = parser.ofSingleCsvRecord(line.text());
                        return line.number() + ": " + cells.getFields();
                    })
                    .toList();

            assertThat(cut).as(text).isEqualTo(whole);
        }
    }

    private static String randomCsv(SplittableRandom random) {
        var pieces = List.of("a", "é", "\"\"", ",", "\n", "\r\n", "\r", " ", "😀", "");
        Supplier<String> quoted = () -> random.ints(random.nextInt(5), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(joining("", random.nextBoolean() ? "\"" : "  \"", random.nextBoolean() ? "\"" : "\" "));
        Supplier<String> bare = () -> random.nextBoolean() ? "x y" : random.nextBoolean() ? "5\"" : "";
        var text = new StringBuilder();
        for (int line = random.nextInt(6); line >= 0; line--) {
            text.append(Stream.generate(random.nextBoolean() ? quoted : bare)
                    .limit(1 + random.nextInt(3))
                    .collect(joining(",")));
            text.append(pieces.get(4 + random.nextInt(3)));
        }
        return text.toString();
    }

    /** Hands out its text in small pieces, as a pipe may. */
    private static Reader chunked(String text, SplittableRandom random) {
        return new StringReader(text) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
            }
        };
    }
}
