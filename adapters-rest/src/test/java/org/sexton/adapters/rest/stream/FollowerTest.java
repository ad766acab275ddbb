package org.sexton.adapters.rest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.stream.Message.Beat;
import org.sexton.adapters.rest.stream.Message.Begin;
import org.sexton.adapters.rest.stream.Message.Reset;
import org.sexton.adapters.rest.stream.Message.Ticket;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.ticket.TicketReference;

class FollowerTest {

    private static final Duration BEAT = Duration.ofSeconds(15);

    private final FakeLine line = new FakeLine();
    private long now;
    private final Follower follower = new Follower(new SessionId(new UUID(0, 1)), line, () -> now);

    /** A line whose writes end when the test says so. */
    private static final class FakeLine implements Line {
        final List<List<Message>> writes = new ArrayList<>();
        CompletableFuture<Boolean> write = new CompletableFuture<>();
        boolean closed;
        boolean cut;

        @Override
        public CompletionStage<?> send(List<Message> messages) {
            writes.add(messages);
            write = new CompletableFuture<>();
            return write;
        }

        List<Message> written() {
            write.complete(true);
            return writes.getLast();
        }

        @Override
        public boolean isOpen() {
            return !closed;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public void cut() {
            cut = true;
        }
    }

    private static FeedPosition at(int place) {
        return new FeedPosition("at " + place);
    }

    private static TicketAt ticket(int bits, long version) {
        return new TicketAt(TicketReference.of(bits), version);
    }

    private static TicketNews news(int place, TicketAt... tickets) {
        return new TicketNews.Changed(List.of(tickets), false, at(place));
    }

    @Test
    void the_first_word_says_where_following_begins() {
        follower.begin(news(1));

        assertThat(line.written()).containsExactly(new Begin(at(1)));
        assertThat(line.writes).hasSize(1);
    }

    @Test
    void a_place_is_named_only_once_all_that_led_there_is_told() {
        follower.begin(news(1, ticket(1, 1), ticket(2, 4)));

        assertThat(line.written())
                .containsExactly(new Begin(null), new Ticket(ticket(1, 1), null), new Ticket(ticket(2, 4), at(1)));
    }

    @Test
    void what_happens_before_the_beginning_waits_for_what_was_missed() {
        follower.tell(news(2, ticket(2, 1)));
        assertThat(line.writes).isEmpty();

        follower.begin(news(1, ticket(1, 1)));
        assertThat(line.written())
                .containsExactly(new Begin(null), new Ticket(ticket(2, 1), null), new Ticket(ticket(1, 1), at(1)));
    }

    @Test
    void what_happens_during_a_write_is_told_after_it_once_for_each_ticket() {
        follower.begin(news(1));
        follower.tell(news(2, ticket(1, 1)));
        follower.tell(news(3, ticket(1, 3), ticket(2, 1)));
        follower.tell(news(4, ticket(1, 2)));
        assertThat(line.writes).hasSize(1);
        line.written();

        assertThat(line.written()).containsExactly(new Ticket(ticket(1, 3), null), new Ticket(ticket(2, 1), at(4)));
    }

    @Test
    void whoever_reads_too_slowly_is_told_to_read_again_and_costs_no_more_for_it() {
        follower.begin(news(0));
        IntStream.rangeClosed(1, 50 * TicketFeed.MOST).forEach(i -> follower.tell(news(i, ticket(i, 1))));
        line.written();

        assertThat(line.written()).hasSizeLessThanOrEqualTo(TicketFeed.MOST + 1).contains(new Reset(at(5_000)));
    }

    @Test
    void where_nobody_knows_what_changed_everything_is_to_be_read_again() {
        follower.begin(new TicketNews.Unknown(at(1)));

        assertThat(line.written()).containsExactly(new Begin(null), new Reset(at(1)));
    }

    @Test
    void a_quiet_line_is_kept_alive() {
        follower.begin(news(1));
        line.written();
        now = BEAT.toNanos() - 1;
        follower.beat(BEAT);
        assertThat(line.writes).hasSize(1);

        now = BEAT.toNanos();
        follower.beat(BEAT);
        assertThat(line.written()).containsExactly(new Beat(at(1)));
    }

    @Test
    void a_line_that_nobody_reads_is_cut() {
        follower.begin(news(1));
        now = Follower.PATIENCE.toNanos();
        follower.beat(BEAT);
        assertThat(line.cut).isFalse();

        now++;
        follower.beat(BEAT);
        assertThat(line.cut).isTrue();
        assertThat(line.writes).hasSize(1);
    }

    @Test
    void a_line_that_is_dead_is_closed() {
        follower.begin(news(1));
        line.write.completeExceptionally(new IllegalStateException("gone"));

        assertThat(line.closed).isTrue();
        assertThat(follower.isThere()).isFalse();
    }
}
