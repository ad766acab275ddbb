package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.WaitingPhoto;

public abstract class PhotosContract extends PortContract {

    private static final Digest TOKEN = Digest.ofText("token");

    private static Photo asked(WaitingPhoto photo, int number) {
        return new Photo(photo.id(), number, photo.width(), photo.height(), Comment.Side.REPORTER, false, NOW);
    }

    /** A report that takes the photos that wait by these tokens, those that there are. */
    private Change reportWith(Digest... tokens) {
        return done(() -> {
            var waiting = List.of(tokens).stream()
                    .flatMap(token -> photos.take(token, NOW).stream())
                    .toList();
            var report = ok(Ticket.open(
                    new TicketId(ids.nextId()),
                    ids.nextReference(),
                    titled("Door"),
                    waiting,
                    Actor.SYSTEM,
                    NOW,
                    ids.nextSalt()));
            tickets.commit(report);
            return report;
        });
    }

    private Optional<WaitingPhoto> take(Digest token) {
        return done(() -> photos.take(token, NOW));
    }

    @Test
    void a_photo_waits_unseen_until_a_ticket_takes_it() {
        var photo = uploaded(TOKEN);
        assertThat(photos.picture(photo.id(), PhotoSize.FULL)).isEmpty();
        assertThat(photos.waiting()).isOne();
        assertThat(take(TOKEN)).as("looked at, not taken").contains(photo);

        var ticket = reportWith(TOKEN).after().id();

        assertThat(photos.of(ticket)).isEqualTo(new Album(List.of(asked(photo, 1)), 1));
        assertThat(photos.waiting()).isZero();
    }

    @Test
    void both_sizes_come_back_byte_for_byte() {
        var photo = uploaded(TOKEN);
        reportWith(TOKEN);

        for (var size : PhotoSize.values()) {
            assertThat(photos.picture(photo.id(), size)).hasValue(picture(photo.id(), size));
        }
        assertThat(photos.picture(new PhotoId(ids.nextId()), PhotoSize.FULL)).isEmpty();
    }

    @Test
    void a_token_is_good_once() {
        uploaded(TOKEN);
        reportWith(TOKEN);

        assertThat(take(TOKEN)).isEmpty();
        assertThat(photos.of(reportWith(TOKEN).after().id())).isEqualTo(Album.EMPTY);
    }

    @Test
    void an_unknown_token_takes_nothing() {
        uploaded(TOKEN);

        assertThat(take(Digest.ofText("other"))).isEmpty();
    }

    @Test
    void a_photo_that_waited_too_long_is_not_taken() {
        uploaded(TOKEN);

        assertThat(done(() -> photos.take(TOKEN, NOW.plusMillis(1)))).isEmpty();
        assertThat(done(() -> photos.take(TOKEN, NOW))).isPresent();
    }

    @Test
    void of_many_who_take_the_same_photo_at_once_one_gets_it() {
        var photo = uploaded(TOKEN);

        var reports = Together.each(8, () -> reportWith(TOKEN));

        assertThat(reports.stream().flatMap(report -> photos.of(report.after().id()).photos().stream()))
                .containsExactly(asked(photo, 1));
    }

    @Test
    void photos_of_a_ticket_come_in_the_order_in_which_it_took_them() {
        var second = uploaded(Digest.ofText("b"));
        var first = uploaded(Digest.ofText("a"));
        uploaded(Digest.ofText("c"));
        var ticket = reportWith(Digest.ofText("a"), Digest.ofText("b")).after();
        reportWith(Digest.ofText("c"));
        var third = photographed(ticket.reference(), true, NOW.plusSeconds(9));

        assertThat(photos.of(ticket.id())).isEqualTo(new Album(List.of(asked(first, 1), asked(second, 2), third), 3));
        assertThat(third.side()).isEqualTo(Comment.Side.STAFF);
        assertThat(third.approved()).isTrue();
    }

    @Test
    void approval_is_given_and_withdrawn_for_one_photo() {
        var ticket = opened(titled("Door"));
        photographed(ticket.reference(), false, NOW);
        photographed(ticket.reference(), false, NOW);

        approved(ticket.reference(), 1, true, NOW);
        assertThat(photos.of(ticket.id()).photos()).extracting(Photo::approved).containsExactly(true, false);
        approved(ticket.reference(), 1, false, NOW);
        assertThat(photos.of(ticket.id()).photos()).extracting(Photo::approved).containsExactly(false, false);
    }

    @Test
    void a_removed_photo_is_gone_with_its_pictures_and_its_number_is_not_given_again() {
        var ticket = opened(titled("Door"));
        var photo = photographed(ticket.reference(), true, NOW);

        removed(ticket.reference(), 1, NOW);

        assertThat(photos.of(ticket.id())).isEqualTo(new Album(List.of(), 1));
        assertThat(photos.picture(photo.id(), PhotoSize.FULL)).isEmpty();
        assertThat(photos.picture(photo.id(), PhotoSize.THUMB)).isEmpty();
        assertThat(photographed(ticket.reference(), false, NOW).number()).isEqualTo(2);
    }

    @Test
    void what_waited_too_long_is_forgotten_and_what_a_ticket_took_stays() {
        var kept = uploaded(TOKEN);
        reportWith(TOKEN);
        uploaded(Digest.ofText("b"));
        uploaded(Digest.ofText("c"));

        assertThat(done(() -> photos.forgetWaiting(NOW))).isZero();
        assertThat(done(() -> photos.forgetWaiting(NOW.plus(Duration.ofDays(9)))))
                .isEqualTo(2);
        assertThat(photos.picture(kept.id(), PhotoSize.THUMB)).isPresent();
        assertThat(take(Digest.ofText("b"))).isEmpty();
    }

    @Test
    void refused_work_leaves_the_photo_waiting() {
        var photo = uploaded(TOKEN);
        var before = opened(titled("Door"));

        work.run(Actor.SYSTEM, () -> {
            var waiting = photos.take(TOKEN, NOW).orElseThrow();
            var ticket = tickets.find(before.reference()).orElseThrow();
            tickets.commit(ok(ticket.addPhoto(Album.EMPTY, waiting, true, Actor.SYSTEM, NOW, ids.nextSalt())));
            return Outcome.refused(new Refusal.Conflict("no"));
        });

        assertThat(photos.of(before.id())).isEqualTo(Album.EMPTY);
        assertThat(take(TOKEN)).contains(photo);
    }

    @Test
    void photos_change_inside_a_unit_of_work_alone() {
        var pictures = new Renditions(new Jpeg(new byte[1], 1, 1), new Jpeg(new byte[1], 1, 1));

        List.<Runnable>of(
                        () -> photos.add(new PhotoId(ids.nextId()), TOKEN, pictures, NOW),
                        () -> photos.take(TOKEN, NOW),
                        () -> photos.forgetWaiting(NOW))
                .forEach(change -> assertThatThrownBy(change::run).isInstanceOf(IllegalStateException.class));
    }
}
