package org.sexton.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketReference;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123456Z");
    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final PersonId PERSON = new PersonId(new UUID(0, 7));
    private static final Message NEWS = new Message.SensitiveNews(
            new TicketReference("7K3-QFM"), URI.create("https://desk.example/tickets/7K3-QFM"));

    @Test
    void a_key_says_the_cause_and_the_recipient() {
        assertThat(DeliveryKey.of("ticket/1/7/assigned", new Recipient(ANN, PERSON)))
                .hasToString("ticket/1/7/assigned/person:00000000-0000-0000-0000-000000000007");
    }

    @Test
    void a_person_has_the_same_key_whatever_their_address() {
        var moved = new Recipient(new EmailAddress("ann@elsewhere.example"), PERSON);

        assertThat(DeliveryKey.of("cause", moved)).isEqualTo(DeliveryKey.of("cause", new Recipient(ANN, PERSON)));
    }

    @Test
    void a_key_holds_no_address() {
        var key = DeliveryKey.of("cause", Recipient.of(ANN));

        assertThat(key.value()).matches("cause/address:[0-9a-f]{32}").doesNotContain("ann");
        assertThat(key).isNotEqualTo(DeliveryKey.of("cause", Recipient.of(new EmailAddress("bob@example.org"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nb", "é"})
    void a_key_is_printable_ascii(String value) {
        assertThatThrownBy(() -> new DeliveryKey(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_log_learns_from_a_delivery_whom_it_is_for_or_what_it_says() {
        assertThat(Delivery.of("cause", Recipient.of(ANN), Locale.ENGLISH, NEWS, NOW)
                        .toString())
                .doesNotContain("ann@", "https://");
    }

    @Test
    void kinds_have_a_name_each() {
        assertThat(NEWS.kind()).isEqualTo("sensitive_news");
        assertThat(Message.kinds())
                .containsEntry("sign_in_link", Message.SignInLink.class)
                .containsEntry("daily_digest", Message.DailyDigest.class)
                .hasSize(Message.ForOutside.class.getPermittedSubclasses().length
                        + Message.ForDesk.class.getPermittedSubclasses().length);
    }

    @Test
    void what_tells_of_a_sensitive_ticket_has_no_place_for_its_content() {
        for (var kind : List.of(Message.SensitiveNews.class, Message.SensitiveDeskNews.class)) {
            assertThat(Arrays.stream(kind.getRecordComponents())
                            .map(part -> part.getType().getSimpleName()))
                    .containsExactly("TicketReference", "URI");
        }
    }

    @Test
    void waits_grow_with_the_fourth_power_and_differ_by_a_tenth_at_most() {
        for (int attempt = 1; attempt <= Retries.LIMIT; attempt++) {
            var seconds = Math.pow(attempt, 4);
            for (int i = 0; i < 200; i++) {
                assertThat(Retries.after(new DeliveryKey("key" + i), attempt).toMillis() / 1_000.0)
                        .isBetween(seconds * 0.9, seconds * 1.1);
            }
        }
    }

    @Test
    void waits_are_spread() {
        var waits = IntStream.range(0, 200)
                .mapToObj(i -> Retries.after(new DeliveryKey("key" + i), 10))
                .sorted()
                .toList();

        assertThat(waits.getFirst()).isLessThan(Duration.ofSeconds(9_200));
        assertThat(waits.getLast()).isGreaterThan(Duration.ofSeconds(10_800));
        assertThat(waits.stream().distinct()).hasSizeGreaterThan(190);
    }

    @Test
    void a_mail_server_may_be_away_for_a_weekend() {
        var total = IntStream.range(1, Retries.LIMIT)
                .mapToObj(attempt -> Retries.after(new DeliveryKey("key"), attempt))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(total).isBetween(Duration.ofDays(3), Duration.ofDays(5));
    }
}
