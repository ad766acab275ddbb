package org.sexton.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.domain.notification.Follower.Part;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Changes;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

class NewsTest {

    private static final Actor STAFF = Changes.staff();
    private static final Ticket OPEN = Changes.reported(false);
    private static final Ticket SENSITIVE = Changes.reported(true);
    private static final Follower REPORTER = follower(Part.REPORTER, null, Instant.EPOCH);
    private static final Follower FOLLOWER = follower(Part.FOLLOWER, null, Instant.EPOCH);
    private static final String TITLE = "Call 020 7946 0018";

    private static Follower follower(Part part, @Nullable PersonId person, @Nullable Instant confirmedAt) {
        return new Follower(
                new FollowerId(new UUID(0, 1)),
                new TicketReference("7K3-QFM"),
                part,
                new EmailAddress("ann@example.org"),
                Locale.ENGLISH,
                person,
                Instant.EPOCH,
                confirmedAt);
    }

    private static void assertNobodyHears(Change change) {
        assertThat(News.of(Publicity.AT_ONCE, change, REPORTER)).isEmpty();
        assertThat(News.of(Publicity.AT_ONCE, change, FOLLOWER)).isEmpty();
        assertThat(News.isIn(change)).isFalse();
    }

    @Test
    void another_status_is_news_to_everyone_who_follows() {
        var change = Changes.moved(OPEN, STAFF, Changes.resolved(), new Move.Prioritise(Priority.HIGH));

        assertThat(News.of(Publicity.AT_ONCE, change, REPORTER)).contains(new News.Moved(TITLE, "Resolved"));
        assertThat(News.of(Publicity.AT_ONCE, change, FOLLOWER).orElseThrow())
                .isInstanceOfSatisfying(News.Moved.class, moved -> {
                    assertThat(moved.status()).isEqualTo("Resolved");
                    assertThat(moved.title()).doesNotContain("7946");
                });
    }

    @Test
    void a_public_comment_is_news_and_masked_for_all_but_the_reporter() {
        var change = Changes.said(OPEN, Visibility.PUBLIC, STAFF);

        assertThat(News.of(Publicity.AT_ONCE, change, REPORTER))
                .contains(new News.Said(TITLE, "Write to bob@example.org"));
        assertThat(News.of(Publicity.AT_ONCE, change, FOLLOWER).orElseThrow())
                .isInstanceOfSatisfying(
                        News.Said.class, said -> assertThat(said.body()).doesNotContain("bob@"));
    }

    @Test
    void what_staff_do_among_themselves_is_no_news() {
        assertNobodyHears(Changes.said(OPEN, Visibility.INTERNAL, STAFF));
        assertNobodyHears(Changes.moved(OPEN, STAFF, new Move.Prioritise(Priority.HIGH)));
        assertNobodyHears(Changes.moved(OPEN, STAFF, new Move.Rename("Tap")));
        assertNobodyHears(Changes.moved(OPEN, STAFF, new Move.MarkSensitive(true)));
        assertNobodyHears(Changes.opening(false));
        assertNobodyHears(Changes.rewritten(Changes.said(OPEN, Visibility.PUBLIC, STAFF), "Bob comes", STAFF));
    }

    @Test
    void of_a_sensitive_ticket_the_reporter_hears_that_something_happened_and_nobody_else_anything() {
        for (var change : new Change[] {
            Changes.moved(SENSITIVE, STAFF, Changes.resolved()),
            Changes.said(SENSITIVE, Visibility.PUBLIC, STAFF),
            Changes.moved(OPEN, STAFF, Changes.resolved(), new Move.MarkSensitive(true))
        }) {
            assertThat(News.of(Publicity.AT_ONCE, change, REPORTER)).contains(new News.Hidden());
            assertThat(News.of(Publicity.AT_ONCE, change, FOLLOWER)).isEmpty();
        }
    }

    private static Companion companion(Part part, boolean sensitive) {
        return new Companion(follower(part, null, Instant.EPOCH), new TicketId(new UUID(0, 5)), sensitive);
    }

    @Test
    void who_came_along_with_a_duplicate_hears_what_everyone_may() {
        for (var part : Part.values()) {
            var said = News.of(Publicity.AT_ONCE, Changes.said(OPEN, Visibility.PUBLIC, STAFF), companion(part, false));

            assertThat(said.orElseThrow())
                    .isInstanceOfSatisfying(
                            News.Said.class, it -> assertThat(it.body()).doesNotContain("bob@"));
            assertThat(News.of(
                            Publicity.AT_ONCE,
                            Changes.said(SENSITIVE, Visibility.PUBLIC, STAFF),
                            companion(part, false)))
                    .isEmpty();
            assertThat(News.of(
                            Publicity.AT_ONCE, Changes.said(OPEN, Visibility.INTERNAL, STAFF), companion(part, false)))
                    .isEmpty();
            assertThat(News.of(Publicity.AT_ONCE, Changes.answered(OPEN, Actor.GUEST), companion(part, false)))
                    .isPresent();
        }
    }

    @Test
    void of_a_sensitive_duplicate_its_reporter_alone_hears_and_that_something_happened() {
        var change = Changes.moved(OPEN, STAFF, Changes.resolved());

        assertThat(News.of(Publicity.AT_ONCE, change, companion(Part.REPORTER, true)))
                .contains(new News.Hidden());
        assertThat(News.of(Publicity.AT_ONCE, change, companion(Part.FOLLOWER, true)))
                .isEmpty();
        for (var part : Part.values()) {
            assertThat(News.of(
                            Publicity.AT_ONCE,
                            Changes.moved(SENSITIVE, STAFF, Changes.resolved()),
                            companion(part, true)))
                    .isEmpty();
        }
    }

    @Test
    void nobody_hears_of_what_they_did_themselves() {
        var answer = Changes.answered(OPEN, Actor.GUEST);
        assertThat(News.of(Publicity.AT_ONCE, answer, REPORTER)).isEmpty();
        assertThat(News.of(Publicity.AT_ONCE, answer, FOLLOWER)).isPresent();

        var staff = STAFF.person().orElseThrow();
        var said = Changes.said(OPEN, Visibility.PUBLIC, STAFF);
        assertThat(News.of(Publicity.AT_ONCE, said, follower(Part.FOLLOWER, staff, Instant.EPOCH)))
                .isEmpty();
        assertThat(News.of(Publicity.AT_ONCE, said, follower(Part.REPORTER, staff, Instant.EPOCH)))
                .isEmpty();
        assertThat(News.of(
                        Publicity.AT_ONCE, said, follower(Part.FOLLOWER, new PersonId(new UUID(0, 9)), Instant.EPOCH)))
                .isPresent();
    }

    @Test
    void who_has_not_confirmed_the_address_hears_nothing() {
        var change = Changes.moved(OPEN, STAFF, Changes.resolved());

        assertThat(News.of(Publicity.AT_ONCE, change, follower(Part.REPORTER, null, null)))
                .isEmpty();
        assertThat(News.of(Publicity.AT_ONCE, change, follower(Part.FOLLOWER, null, null)))
                .isEmpty();
    }

    @Test
    void the_message_of_hidden_news_holds_nothing_but_the_link() {
        var ticket = new TicketReference("7K3-QFM");
        var link = URI.create("https://desk.example/track/secret");

        assertThat(new News.Hidden().about(ticket, link)).isEqualTo(new Message.SensitiveNews(ticket, link));
        assertThat(new News.Moved("Tap", "Resolved").about(ticket, link))
                .isEqualTo(new Message.StatusChanged(ticket, "Tap", "Resolved", link));
        assertThat(new News.Said("Tap", "Bob comes").about(ticket, link))
                .isEqualTo(new Message.PublicComment(ticket, "Tap", "Bob comes", link));
    }

    @Test
    void an_address_is_hinted_at_and_never_told() {
        assertThat(REPORTER.masked()).isEqualTo("a…@example.org");
        assertThat(REPORTER.toString()).doesNotContain("example.org");
    }
}
