package org.sexton.domain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, tried on seeded random ones made of what the rules react to. */
class RedactionPropertyTest {

    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "02",
            "020",
            "7946",
            "0958",
            "07700",
            "900123",
            "44",
            "+",
            "+44",
            "00",
            "011",
            "(0)",
            "(",
            ")",
            "-",
            ".",
            "/",
            " ",
            " ",
            " ",
            "  ",
            "\n",
            ",",
            ":",
            "@",
            "(at)",
            " at ",
            " [at] ",
            " dot ",
            "(dot)",
            ".org",
            ".de",
            "example",
            "jane",
            "gmail",
            "\"",
            "[",
            "]",
            "tel ",
            "tel",
            "call ",
            "me on ",
            "number ",
            "my ",
            "order ",
            "ref: ",
            "x",
            "ext 12",
            "#",
            "_",
            "2026-03-29",
            "29/03/2026",
            "10:15",
            "0800-1730",
            "51.475541",
            "€",
            " zł",
            "%",
            "TQ ",
            "\u200b",
            "\u00a0",
            "\u2013",
            "😀",
            "𝟎",
            "०",
            "ü",
            "m",
            "t:",
            "[tel]",
            "[mail]",
            "601",
            "234",
            "567",
            "555",
            "0143",
            "347",
            "9",
            "99999999",
            "&#64;");

    private static final int TEXTS = 60_000;

    /** Milliseconds are enough; time that grows with the square of the length takes minutes. */
    private static final Duration LONG = Duration.ofSeconds(5);

    @Test
    void masking_twice_is_masking_once_and_never_lengthens() {
        var random = new Random(17);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random, 1 + random.nextInt(18));
            var once = Redaction.mask(text);
            assertThat(Redaction.mask(once)).as(text).isEqualTo(once);
            assertThat(once.length()).as(text).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void findings_are_in_order_apart_and_cut_no_character_in_two() {
        var random = new Random(18);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random, 1 + random.nextInt(18));
            int free = 0;
            for (var finding : Redaction.findings(text)) {
                assertThat(finding.start()).as(text).isGreaterThanOrEqualTo(free);
                assertThat(finding.end()).as(text).isGreaterThan(finding.start());
                assertThat(isBetweenCharacters(text, finding.start())).as(text).isTrue();
                assertThat(isBetweenCharacters(text, finding.end())).as(text).isTrue();
                free = finding.end();
            }
            assertThat(free).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void whatever_stands_on_other_lines_each_number_and_address_is_found() {
        var random = new Random(19);
        for (int i = 0; i < TEXTS / 10; i++) {
            var personal = random.nextBoolean() ? one(random, RedactionTest.PHONES) : one(random, RedactionTest.EMAILS);
            var text = text(random, 5) + "\n" + personal + "\n" + text(random, 5);
            assertThat(Redaction.mask(text)).doesNotContain("\n" + personal + "\n");
        }
    }

    @Test
    void any_two_personal_facts_in_one_sentence_are_both_masked() {
        var facts = new ArrayList<>(RedactionTest.PHONES);
        facts.addAll(RedactionTest.EMAILS);
        for (var first : facts) {
            for (var second : facts) {
                var masked = Redaction.mask("Either " + first + ", or else " + second + " please");
                assertThat(masked.replaceAll("[\u202a\u202c]", ""))
                        .as("%s / %s", first, second)
                        .matches("Either \\[(tel|mail)], or else \\[(tel|mail)] please");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "12 ",
                "1 ",
                "1-",
                "0-",
                "020 7946 0958 ",
                "+",
                "+44 ",
                "(",
                "()",
                ")(",
                " ",
                "  @",
                "@",
                "a@",
                "@a",
                "a@b.",
                "a.",
                ".",
                "a@a.a",
                " at ",
                "at at ",
                "a (at) b ",
                "a at b dot ",
                " dot ",
                "(dot)",
                "dot dot ",
                "\"",
                "\"a",
                "\"@",
                "[at]",
                "[",
                "(((at",
                "tel ",
                "tel 1",
                "call me on ",
                "number ",
                "my number is 1 ",
                "2019-",
                "29/03/",
                "10:",
                "a",
                "ä",
                "\u200b",
                "1\u200b",
                "😀",
                "𝟎",
                "_",
                "-",
                "--",
                "1.1-",
                "a-",
                "x1",
                "1x",
                "ext 1",
                "€",
                "xn--",
                "a_",
                "%40",
                "&#64;",
                "0 0 ",
                "07700 90012 ",
                "1/",
                "1 / "
            })
    void hostile_repetition_takes_no_longer_than_its_length_deserves(String piece) {
        var text = piece.repeat(20_000 / piece.length() + 1).substring(0, 20_000);
        Assertions.assertTimeoutPreemptively(LONG, () -> Redaction.mask(text));
        Assertions.assertTimeoutPreemptively(LONG, () -> Redaction.mask(text + "@example.org"));
        assertThat(Redaction.mask(text).length()).isLessThanOrEqualTo(20_000);
    }

    private static boolean isBetweenCharacters(String text, int at) {
        return at == 0
                || at == text.length()
                || !(Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at)));
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(one(random, PIECES));
        }
        return text.toString();
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
