package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.application.importing.Field;
import org.sexton.bootstrap.CannotStart;

class ColumnsTest {

    private static Columns columns(String header, String... mappings) {
        return new Columns(List.of(header.split(",")), ColumnChoices.parse(List.of(mappings)));
    }

    @Test
    void columns_are_recognised_by_common_names_however_written() {
        assertThat(columns(
                                "Ticket"
                                        + " Number,Subject,BODY,Service,Where?,Requested-At,State,Urgency,Lat,Lng,Closed,Private")
                        .described())
                .isEqualTo("title=Subject, description=BODY, category=Service, location=Where?, latitude=Lat,"
                        + " longitude=Lng, status=State, priority=Urgency, sensitive=Private, createdAt=Requested-At,"
                        + " resolvedAt=Closed, externalId=Ticket Number");
    }

    @Test
    void the_real_export_is_understood_without_help() {
        var columns = columns("id,category,title,detail,latitude,longitude,channel,requested_at,sent_to_agency_at,"
                + "updated_at,comment_count,has_photo,first_seen_at,last_seen_at");

        assertThat(columns.described())
                .isEqualTo("title=title, description=detail, category=category, latitude=latitude,"
                        + " longitude=longitude, createdAt=requested_at, externalId=id");
        assertThat(columns.ignored()).contains("channel", "updated_at").hasSize(7);
    }

    @Test
    void no_name_is_common_for_two_things() {
        var owners = new HashMap<String, Field>();
        for (var field : Field.values()) {
            assertThat(ColumnNames.of(field)).as("%s", field).isNotEmpty();
            ColumnNames.of(field)
                    .forEach(
                            name -> assertThat(owners.put(name, field)).as(name).isNull());
        }
    }

    @Test
    void the_better_name_goes_before_the_earlier_column() {
        assertThat(columns("name,summary,title").described()).isEqualTo("title=title");
    }

    @Test
    void a_choice_goes_before_a_name() {
        var columns = columns("title,Kurz Text,id,priority", "title=kurz-text,EXTERNAL_ID=title", "priority=");

        assertThat(columns.described()).isEqualTo("title=Kurz Text, externalId=title");
        assertThat(columns.values(List.of("a", "b", "c", "d")))
                .isEqualTo(Map.of(Field.TITLE, "b", Field.EXTERNAL_ID, "a"));
        assertThat(columns.ignored()).containsExactly("id", "priority");
    }

    @Test
    void a_column_that_was_chosen_is_not_taken_for_something_else_too() {
        assertThat(columns("title,date,place", "description=date").described())
                .isEqualTo("title=title, description=date, location=place");
    }

    @Test
    void violations_are_told_in_the_words_of_the_file() {
        var columns = columns("title,requested_at,Where");

        assertThat(Arrays.asList("createdAt", "location.text", "status"))
                .extracting(columns::nameOf)
                .containsExactly("requested_at", "Where", "status");
    }

    @Test
    void mistakes_in_a_mapping_are_told_with_what_there_is() {
        assertThatThrownBy(() -> columns("a,b", "title=c"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("--map title=c: the file has no such column, but: a, b.");
        assertThatThrownBy(() -> columns("a,b", "titel=a"))
                .hasMessageContaining("'titel'")
                .hasMessageContaining("title, description,");
        assertThatThrownBy(() -> columns("a,b", "title")).hasMessageContaining("title=COLUMN");
        assertThatThrownBy(() -> columns("a,b", "title=a,title=b")).hasMessageContaining("twice");
        assertThatThrownBy(() -> columns("a,b"))
                .hasMessageContaining("title, subject")
                .hasMessageContaining("a, b");
    }
}
