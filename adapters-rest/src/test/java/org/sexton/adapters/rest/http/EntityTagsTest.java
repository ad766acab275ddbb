package org.sexton.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void nothing_and_a_star_ask_for_no_version() {
        assertThat(EntityTags.expected(null)).isNull();
        assertThat(EntityTags.expected(" * ")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"3\" | 3",
                "' \"3\" ' | 3",
                "\"3\", \"5\" | 5",
                "W/\"3\" | -1",
                "\"abc\" | -1",
                "\"\" | -1",
                "\"a,b\",\"7\" | 7"
            })
    void a_list_of_tags_asks_for_the_newest_of_our_versions(String header, long version) {
        assertThat(EntityTags.expected(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "3\"", "", ",", "\"3\" \"4\"", "w/\"3\"", "*, \"3\""})
    void what_is_no_list_of_tags_is_refused(String header) {
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> EntityTags.expected(header))
                .satisfies(e -> assertThat(e.getResponse().getStatus()).isEqualTo(400));
    }

    @Test
    void a_version_is_known_by_weak_comparison() {
        assertThat(EntityTags.isKnown(3, "\"3\"")).isTrue();
        assertThat(EntityTags.isKnown(3, "\"1\", W/\"3\"")).isTrue();
        assertThat(EntityTags.isKnown(3, "*")).isTrue();
        assertThat(EntityTags.isKnown(3, "\"13\"")).isFalse();
        assertThat(EntityTags.isKnown(3, null)).isFalse();
    }
}
