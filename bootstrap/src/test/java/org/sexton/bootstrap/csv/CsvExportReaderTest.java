package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.ImportPlan.Separator;
import org.sexton.application.port.out.ExportFile;
import org.sexton.application.port.out.ExportReader.As;
import org.sexton.application.port.out.ExportReader.Look;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class CsvExportReaderTest {

    private final CsvExportReader reader = new CsvExportReader();

    private static ExportFile file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private Look look(byte[] bytes, As as) throws IOException {
        return switch (reader.look(file(bytes), as)) {
            case Outcome.Ok<Look>(var look) -> look;
            case Outcome.Refused<Look>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private Look look(String text) throws IOException {
        return look(text.getBytes(StandardCharsets.UTF_8), As.IT_SEEMS);
    }

    private String refusal(byte[] bytes) throws IOException {
        return switch (reader.look(file(bytes), As.IT_SEEMS)) {
            case Outcome.Refused<Look>(Refusal.Invalid(var violations)) ->
                violations.getFirst().field() + " " + violations.getFirst().message();
            case Outcome<Look> other -> throw new AssertionError("not refused: " + other);
        };
    }

    @Test
    void a_file_shows_its_columns_and_its_first_lines() throws IOException {
        var look = look("\uFEFFid;title;x\n1;Tap;a\n2;\"Tap;\ntwo\";b\n\n3;bad\n4;d;\n5;e;\n6;f;\n7;g;\n");

        assertThat(look.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(look.separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(look.columns()).isEqualTo(Map.of(Field.EXTERNAL_ID, 0, Field.TITLE, 1));
        assertThat(look.facts().header()).containsExactly("id", "title", "x");
        assertThat(look.facts().lines()).isEqualTo(7);
        assertThat(look.facts().sample())
                .hasSize(5)
                .startsWith(List.of("1", "Tap", "a"), List.of("2", "Tap;\ntwo", "b"), List.of("4", "d", ""));
        assertThat(look.facts().system()).isNull();
    }

    @Test
    void what_spreadsheets_of_western_europe_write_is_recognised() throws IOException {
        var look = look(
                "title\nCaf\u00E9 \u201Cside\u201D \u20AC\n".getBytes(Charset.forName("windows-1252")), As.IT_SEEMS);

        assertThat(look.encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(look.facts().sample()).containsExactly(List.of("Caf\u00E9 \u201Cside\u201D \u20AC"));
    }

    @Test
    void a_broken_byte_does_not_make_another_encoding_of_a_file() throws IOException {
        var text = "title\nCaf\u00E9\nN\u00FA\nbro?ken\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 5] = (byte) 0xE9;

        assertThat(look(text, As.IT_SEEMS).encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(look(text, new As(Encoding.WINDOWS_1252, null)).encoding()).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void somebody_may_know_better_what_separates_cells() throws IOException {
        var look = look("a,b;c\n1,2;3\n".getBytes(StandardCharsets.UTF_8), new As(null, Separator.SEMICOLON));

        assertThat(look.facts().header()).containsExactly("a,b", "c");
        assertThat(look.columns()).isEmpty();
    }

    @Test
    void what_no_database_takes_is_shown_by_a_mark() throws IOException {
        assertThat(look("title\na\u0007b\n").facts().sample()).containsExactly(List.of("a\uFFFDb"));
    }

    @Test
    void what_is_no_table_is_refused() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("file is empty");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).startsWith("file is no text. Save the table as");
        assertThat(refusal("\"id,title\n1,a\n".getBytes(StandardCharsets.UTF_8)))
                .contains("has a quote that is not closed");
        assertThat(refusal(("x".repeat(300) + "\n").getBytes(StandardCharsets.UTF_8)))
                .contains("does not begin with the names of its columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "osTicket | Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,"
                        + "Current Status,Last Updated,SLA Due Date,Due Date,Closed Date,Overdue"
                        + " | externalId=0 createdAt=1 title=2 priority=5 category=7 status=9 resolvedAt=13",
                "Zammad | #,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,"
                        + "Time Units Total,Created At,Updated At,Closed At"
                        + " | externalId=0 title=1 status=2 priority=3 category=4 createdAt=12 resolvedAt=14",
                "FreeScout | number,subject,preview,status,mailbox_id,mailbox,created_at,closed_at"
                        + " | externalId=0 title=1 description=2 status=3 category=5 createdAt=6 resolvedAt=7",
                "FixMyStreet | Report ID,Title,Detail,User Name,Category,Created,Confirmed,Acknowledged,Fixed,Closed,"
                        + "Status,Latitude,Longitude,Query,Ward,Easting,Northing,Report URL,Device Type,Site Used,Reported As"
                        + " | externalId=0 title=1 description=2 category=4 createdAt=5 resolvedAt=8 status=10 latitude=11"
                        + " longitude=12",
                "FixMyStreet | Report ID,Title,Detail,User Name,Category,Subcategory,Created,Confirmed,Acknowledged,Fixed,"
                        + "Closed,Status,Latitude,Longitude,Report URL"
                        + " | externalId=0 title=1 description=2 category=5 createdAt=6 resolvedAt=9 status=11 latitude=12"
                        + " longitude=13",
                "Open311 | service_request_id,status,status_notes,service_name,service_code,description,"
                        + "requested_datetime,updated_datetime,address,lat,long"
                        + " | externalId=0 status=1 title=3 category=3 description=5 createdAt=6 location=8 latitude=9"
                        + " longitude=10",
            })
    void exports_of_known_systems_need_no_choosing(String system, String header, String columns) throws IOException {
        var look = look(header + "\n");

        assertThat(look.facts().system()).isEqualTo(system);
        assertThat(look.columns().entrySet().stream()
                        .map(entry -> entry.getKey().key() + "=" + entry.getValue()))
                .containsExactlyInAnyOrder(columns.split(" "));
    }
}
