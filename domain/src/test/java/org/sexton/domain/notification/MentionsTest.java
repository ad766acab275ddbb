package org.sexton.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

class MentionsTest {

    private static final Person MARY = person(1, "Mary Ashby");
    private static final Person MARY_JONES = person(2, "Mary  Jones");
    private static final Person BJORN = person(3, "Björn Ek");
    private static final Person BO = person(4, "Bo");
    private static final Mentions MENTIONS = new Mentions(List.of(MARY, MARY_JONES, BJORN, BO));

    private static Person person(long number, String name) {
        return new Person(
                new PersonId(new UUID(0, number)),
                new EmailAddress("p" + number + "@example.org"),
                true,
                name,
                Role.STAFF,
                true,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Björn Ek, look",
                "Ask @bjorn.",
                "(@BJÖRN)",
                "first line\n@Björn\nEk",
                "@Bjo\u0308rn",
                "\uFF20björn",
            })
    void a_name_is_found_whatever_its_case_accents_and_surroundings(String text) {
        assertThat(MENTIONS.in(text)).containsExactly(BJORN.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "Björn",
                "write to ann@bjorn.example",
                "a.b-@bo",
                "@Bjornson",
                "@Bob",
                "@ Björn",
                "@nobody"
            })
    void what_is_no_call_calls_nobody(String text) {
        assertThat(MENTIONS.in(text)).isEmpty();
    }

    @Test
    void a_name_that_two_people_share_calls_neither_and_the_whole_name_the_one() {
        assertThat(MENTIONS.in("@Mary, see to it")).isEmpty();
        assertThat(MENTIONS.in("@Mary Jones, see to it")).containsExactly(MARY_JONES.id());
        assertThat(MENTIONS.in("@mary ashby and @mary jones")).containsExactlyInAnyOrder(MARY.id(), MARY_JONES.id());
    }

    @Test
    void several_are_called_once_each() {
        assertThat(MENTIONS.in("@Bo @bo @Björn")).containsExactlyInAnyOrder(BO.id(), BJORN.id());
    }

    @Test
    void nothing_was_said_where_there_is_no_text() {
        assertThat(MENTIONS.in(null)).isEmpty();
    }
}
