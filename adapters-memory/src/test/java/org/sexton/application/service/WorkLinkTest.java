package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.WorkPhoto;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

class WorkLinkTest {

    private static final Refusal NOWHERE = new Refusal.NotFound("work");

    private final Bureau bureau = new Bureau();
    private final Desk desk = bureau.desk;
    private final Actor mary = desk.mary.actor();
    private TicketReference ticket = new TicketReference("000-000");

    @BeforeEach
    void bob_is_to_mend_the_tap() {
        ticket = desk.opened().reference();
        assign(new AssigneeInput(null, "Bob the plumber"));
    }

    private void assign(AssigneeInput to) {
        bureau.change(mary, ticket, new Edit.Assignee(to));
    }

    private Token shared() {
        var page = ok(bureau.share.share(mary, ticket, null)).page();
        return new Token(page.getPath().substring("/work/".length()));
    }

    /** A photo that waits, told from others by its width. */
    private Token uploaded(int width) {
        var token = new Token("upload " + width);
        var pictures = new Renditions(new Jpeg(new byte[] {(byte) width}, width, 1), new Jpeg(new byte[] {0}, 1, 1));
        ok(desk.world.work.run(Actor.GUEST, () -> {
            desk.world.photos.add(new PhotoId(desk.world.ids.nextId()), token.hash(), pictures, desk.now);
            return Outcome.ok(token);
        }));
        return token;
    }

    private TicketSnapshot state() {
        return desk.world.queries.find(ticket).orElseThrow();
    }

    private TicketEvent lastEvent() {
        return desk.world.queries.events(ticket).getLast();
    }

    @Test
    void whoever_holds_it_sees_what_is_broken_and_nothing_of_the_reporter_or_the_staff() {
        bureau.write(mary, ticket, "He drinks", "internal");

        var work = ok(bureau.work.view(shared()));

        assertThat(work.order().title()).isEqualTo("Tap leaks");
        assertThat(work.order().description()).isEqualTo("It drips.");
        assertThat(work.name()).isEqualTo("Bob the plumber");
        assertThat(work.until()).isEqualTo(desk.now.plus(Duration.ofDays(30)));
        assertThat(work.toString()).doesNotContain("Mary", "drinks");
    }

    @Test
    void done_resolves_the_ticket_and_the_history_says_who_said_so() {
        var secret = shared();
        desk.now = desk.now.plusSeconds(60);

        var work = ok(bureau.work.finish(secret));

        assertThat(work.order().status().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(state().resolvedAt()).isEqualTo(desk.now);
        assertThat(lastEvent().by()).isEqualTo(TicketEvent.By.of(Actor.GUEST));
        assertThat(lastEvent().changes())
                .containsExactly(
                        new FieldChange(Field.STATUS, "new", "resolved"),
                        new FieldChange(Field.DONE_BY, null, "Bob the plumber"));
    }

    @Test
    void done_twice_is_done_once() {
        var secret = shared();
        ok(bureau.work.finish(secret));
        var version = state().version();

        assertThat(ok(bureau.work.finish(secret)).order().status().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(state().version()).isEqualTo(version);
    }

    @Test
    void it_is_recorded_when_a_link_is_made_and_when_it_is_ended() {
        shared();
        var until = desk.now.plus(Duration.ofDays(30)).toString();
        assertThat(lastEvent().changes()).containsExactly(new FieldChange(Field.WORK_LINK, null, until));

        ok(bureau.share.end(mary, ticket));
        assertThat(lastEvent().changes()).containsExactly(new FieldChange(Field.WORK_LINK, until, null));
    }

    @Test
    void nothing_that_the_public_sees_moves_by_it() {
        var before = state().publicUpdatedAt();
        desk.now = desk.now.plusSeconds(60);
        shared();

        assertThat(state().publicUpdatedAt()).isEqualTo(before);
    }

    @Test
    void it_leads_nowhere_once_ended_replaced_expired_or_the_work_is_somebody_elses() {
        var ended = shared();
        ok(bureau.share.end(mary, ticket));
        var replaced = shared();
        var current = shared();
        assertThat(refusal(bureau.work.view(ended))).isEqualTo(NOWHERE);
        assertThat(refusal(bureau.work.finish(replaced))).isEqualTo(NOWHERE);
        ok(bureau.work.view(current));

        desk.now = desk.now.plus(Duration.ofDays(30));
        assertThat(refusal(bureau.work.view(current))).isEqualTo(NOWHERE);
        assertThat(refusal(bureau.share.current(mary, ticket))).isEqualTo(new Refusal.NotFound("work link"));

        var reassigned = shared();
        assign(new AssigneeInput(null, "Ann the electrician"));
        assertThat(refusal(bureau.work.finish(reassigned))).isEqualTo(NOWHERE);
        assertThat(refusal(bureau.work.view(new Token("never was")))).isEqualTo(NOWHERE);
    }

    @Test
    void staff_see_that_there_is_one_and_for_whom() {
        assertThat(refusal(bureau.share.current(mary, ticket))).isEqualTo(new Refusal.NotFound("work link"));
        shared();

        var link = ok(bureau.share.current(mary, ticket));
        assertThat(link.name()).isEqualTo("Bob the plumber");
        assertThat(link.createdAt()).isEqualTo(desk.now);
    }

    @Test
    void it_is_for_somebody_without_an_account_alone() {
        assign(new AssigneeInput(desk.mary.id().toString(), null));
        assertThat(refusal(bureau.share.share(mary, ticket, null))).isInstanceOf(Refusal.Conflict.class);

        bureau.change(mary, ticket, new Edit.Assignee(null));
        assertThat(refusal(bureau.share.share(mary, ticket, null))).isInstanceOf(Refusal.Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 91})
    void it_lasts_from_a_day_to_ninety(int days) {
        assertThat(refusal(bureau.share.share(mary, ticket, days))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_photo_by_it_is_for_staff_to_approve_and_the_history_says_by_whose_link() {
        var secret = shared();
        var before = state();
        desk.now = desk.now.plusSeconds(60);

        var work = ok(bureau.photograph.handle(secret, uploaded(7)));

        assertThat(work.photos()).extracting(WorkPhoto::width).containsExactly(7);
        assertThat(ok(bureau.pictures.handle(secret, 1, PhotoSize.FULL))).containsExactly(7);
        var photo = desk.world.photos.of(before.id()).photos().getFirst();
        assertThat(photo.approved()).isFalse();
        assertThat(PrivacyRules.reporterView(photo)).isEmpty();
        assertThat(state().publicUpdatedAt()).isEqualTo(before.publicUpdatedAt());
        assertThat(lastEvent().by()).isEqualTo(TicketEvent.By.of(Actor.GUEST));
        assertThat(lastEvent().changes())
                .containsExactly(
                        new FieldChange(Field.PHOTO, null, "1"),
                        new FieldChange(Field.PHOTO_BY, null, "Bob the plumber"));
    }

    @Test
    void photos_by_it_count_with_the_others_of_the_ticket() {
        var secret = shared();
        for (int i = 1; i <= PhotoRules.PER_TICKET; i++) {
            ok(bureau.photograph.handle(secret, uploaded(i)));
        }
        var version = state().version();

        var sixth = uploaded(6);
        assertThat(refusal(bureau.photograph.handle(secret, sixth)))
                .isEqualTo(new Refusal.Invalid(PhotoRules.ofCount(6)));
        assertThat(state().version()).isEqualTo(version);
    }

    @Test
    void a_photo_that_does_not_wait_is_told() {
        var secret = shared();
        var taken = uploaded(1);
        ok(bureau.photograph.handle(secret, taken));

        assertThat(refusal(bureau.photograph.handle(secret, taken)))
                .isEqualTo(new Refusal.Invalid(PhotoRules.gone("token")));
        assertThat(refusal(bureau.photograph.handle(secret, null)))
                .isEqualTo(new Refusal.Invalid(Violation.required("token")));
    }

    @Test
    void no_photo_comes_or_goes_by_a_link_that_leads_nowhere_nor_one_of_another_ticket() {
        var secret = shared();
        ok(bureau.photograph.handle(secret, uploaded(1)));
        ticket = desk.opened().reference();
        assign(new AssigneeInput(null, "Bob the plumber"));
        var other = shared();
        assertThat(ok(bureau.work.view(other)).photos()).isEmpty();
        assertThat(refusal(bureau.pictures.handle(other, 1, PhotoSize.FULL))).isEqualTo(new Refusal.NotFound("photo"));

        ok(bureau.share.end(mary, ticket));
        var kept = uploaded(2);
        assertThat(refusal(bureau.photograph.handle(other, kept))).isEqualTo(NOWHERE);
        desk.now = desk.now.plus(Duration.ofDays(30));
        assertThat(refusal(bureau.pictures.handle(secret, 1, PhotoSize.THUMB)))
                .isEqualTo(new Refusal.NotFound("photo"));
    }

    @Test
    void only_staff_make_see_and_end_one() {
        shared();
        for (var actor : List.of(Actor.GUEST, desk.tom.actor())) {
            assertThat(refusal(bureau.share.share(actor, ticket, null))).isEqualTo(new Refusal.NotFound("ticket"));
            assertThat(refusal(bureau.share.current(actor, ticket))).isEqualTo(new Refusal.NotFound("ticket"));
            assertThat(refusal(bureau.share.end(actor, ticket))).isEqualTo(new Refusal.NotFound("ticket"));
        }
    }
}
