package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.TicketReference;

public abstract class TicketFeedContract extends PortContract {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration FOR_EVER = Duration.ofMinutes(5);

    /** Of the installation that {@link #empty} made last. */
    protected abstract TicketFeed feed();

    private List<TicketAt> told(FeedPosition since) {
        return switch (feed().since(since)) {
            case TicketNews.Changed(var tickets, var _, var _) -> tickets;
            case TicketNews.Unknown _ -> throw new AssertionError("not told");
        };
    }

    private List<Change> openings(int count) {
        return Stream.generate(() -> opening(titled("Door"))).limit(count).toList();
    }

    @Test
    void where_nothing_happened_there_is_no_news() {
        opened(titled("Before"));
        var here = feed().position();

        assertThat(told(here)).isEmpty();
        assertThat(told(feed().since(here).until())).isEmpty();
    }

    @Test
    void what_was_opened_and_changed_is_told_once_at_the_version_it_stands_at() {
        var known = opened(titled("Door"));
        var here = feed().position();
        var fresh = opened(titled("Roof"));
        changed(known.reference(), new Move.Prioritise(Priority.HIGH));
        changed(known.reference(), new Move.Prioritise(Priority.URGENT));

        assertThat(told(here))
                .containsExactlyInAnyOrder(new TicketAt(known.reference(), 3), new TicketAt(fresh.reference(), 1));
    }

    @Test
    void what_was_told_is_not_told_again() {
        var here = feed().position();
        opened(titled("Door"));
        var then = feed().since(here).until();
        var later = opened(titled("Roof"));

        assertThat(told(then)).containsExactly(new TicketAt(later.reference(), 1));
        assertThat(told(here)).hasSize(2);
    }

    @Test
    void what_was_refused_or_failed_never_happened() {
        var here = feed().position();
        work.run(Actor.SYSTEM, () -> {
            tickets.commit(opening(titled("Door")));
            return Outcome.refused(new Refusal.Conflict("no"));
        });

        assertThat(told(here)).isEmpty();
    }

    @Test
    void work_that_began_before_a_position_and_ends_behind_it_is_told() {
        var opening = opening(titled("Door"));
        var meanwhile = done(() -> {
            tickets.commit(opening);
            return Together.elsewhere(() -> feed().position());
        });

        assertThat(told(meanwhile)).containsExactly(new TicketAt(opening.after().reference(), 1));
    }

    /** For adapters whose units of work overlap. */
    protected final void workThatEndsBehindLaterWorkIsTold() {
        var early = opening(titled("Door"));
        var late = opening(titled("Roof"));
        var meanwhile = done(() -> {
            tickets.commit(early);
            return Together.elsewhere(() -> {
                stored(() -> tickets.commit(late));
                return feed().position();
            });
        });

        assertThat(told(meanwhile)).containsExactly(new TicketAt(early.after().reference(), 1));
    }

    @Test
    void as_many_as_are_told_one_by_one_are() {
        var here = feed().position();
        var openings = openings(TicketFeed.MOST);
        stored(() -> tickets.commitAll(openings));

        assertThat(told(here))
                .extracting(TicketAt::reference)
                .containsExactlyInAnyOrderElementsOf(references(openings));
    }

    private static List<TicketReference> references(List<Change> openings) {
        return openings.stream().map(opening -> opening.after().reference()).toList();
    }

    @Test
    void more_are_not_told_one_by_one_and_what_follows_is() {
        var here = feed().position();
        var openings = openings(TicketFeed.MOST + 1);
        stored(() -> tickets.commitAll(openings));
        var news = feed().since(here);
        var later = opened(titled("Roof"));

        assertThat(news).isInstanceOf(TicketNews.Unknown.class);
        assertThat(told(news.until())).containsExactly(new TicketAt(later.reference(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-1",
                "7:3:",
                "1:2:3:4",
                "999999999999999999:999999999999999999:",
                "99999999999999999999999:99999999999999999999999:",
                "999999999",
                "1:2:'; DROP TABLE ticket; --"
            })
    void from_a_place_that_was_never_named_anything_may_have_changed(String position) {
        var news = feed().since(new FeedPosition(position));
        var later = opened(titled("Roof"));

        assertThat(news).isInstanceOf(TicketNews.Unknown.class);
        assertThat(told(news.until())).containsExactly(new TicketAt(later.reference(), 1));
    }

    @Test
    void whoever_waits_is_woken_by_a_change() throws InterruptedException {
        feed().await(Duration.ofMillis(1));
        opened(titled("Door"));

        assertTimeoutPreemptively(SOON, () -> feed().await(FOR_EVER));
    }

    @Test
    void whoever_waits_for_nothing_waits_no_longer_than_they_would() {
        assertTimeoutPreemptively(SOON, () -> feed().await(Duration.ofMillis(1)));
    }

    @Test
    void that_the_catalogue_changed_is_told_once() {
        var here = feed().position();
        place("hall", "Hall", null);

        var news = feed().since(here);
        assertThat(news).isInstanceOf(TicketNews.Changed.class);
        assertThat(((TicketNews.Changed) news).catalogue()).isTrue();
        assertThat(((TicketNews.Changed) feed().since(news.until())).isNothing())
                .isTrue();
    }

    @Test
    void whoever_waits_is_woken_by_a_change_of_the_catalogue() throws InterruptedException {
        feed().await(Duration.ofMillis(1));
        place("hall", "Hall", null);

        assertTimeoutPreemptively(SOON, () -> feed().await(FOR_EVER));
    }
}
