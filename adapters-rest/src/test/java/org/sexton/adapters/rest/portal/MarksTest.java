package org.sexton.adapters.rest.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryDayKeys;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.testing.House;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.TicketReference;

class MarksTest {

    private static final TicketReference DOOR = new TicketReference("7K3-QFM");
    private static final Actor MIA = new Actor.User(new PersonId(UUID.fromString(House.MIA)), Role.MEMBER);

    private Instant now = Instant.parse("2026-03-29T09:00:00Z");
    private final Marks marks = new Marks(
            () -> "key".getBytes(StandardCharsets.US_ASCII), new InMemoryDayKeys(new SeededIds(1)), () -> now);

    private Digest guest(String host) {
        return marks.of(Actor.GUEST, Sender.of(host, "Firefox"), DOOR);
    }

    @Test
    void a_guest_is_one_and_the_same_for_a_day() {
        var morning = guest("192.0.2.1");
        now = now.plus(Duration.ofHours(14));
        assertThat(guest("192.0.2.1")).isEqualTo(morning);
        assertThat(guest("192.0.2.2")).isNotEqualTo(morning);

        now = now.plus(Duration.ofHours(1));
        assertThat(guest("192.0.2.1")).isNotEqualTo(morning);
    }

    @Test
    void a_person_is_one_and_the_same_wherever_and_whenever() {
        var mark = marks.of(MIA, Sender.of("192.0.2.1", "Firefox"), DOOR);
        now = now.plus(Duration.ofDays(30));

        assertThat(marks.of(MIA, Sender.of("198.51.100.1", "Chrome"), DOOR)).isEqualTo(mark);
    }

    @Test
    void marks_of_two_tickets_do_not_tell_that_it_was_the_same() {
        var sender = Sender.of("192.0.2.1", "Firefox");

        assertThat(marks.of(MIA, sender, DOOR)).isNotEqualTo(marks.of(MIA, sender, new TicketReference("000-000")));
    }
}
