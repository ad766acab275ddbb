package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.in.ChangePhotos.Edit;
import org.sexton.application.port.in.UploadPhoto.Uploaded;
import org.sexton.application.port.out.PhotoProcessing;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.WaitingPhoto;

class PhotosTest {

    private static final TicketReference TICKET = TicketReference.of(7);
    private static final TicketId ID = new TicketId(new UUID(1, 1));
    private static final Person MARY = new Person(
            new PersonId(new UUID(1, 2)),
            new EmailAddress("mary@example.org"),
            true,
            "Mary",
            Role.STAFF,
            true,
            Instant.EPOCH);

    private final InMemoryInstallation house = new InMemoryInstallation();
    private Instant now = Instant.parse("2026-11-22T19:34:00.123Z");

    /** As many pixels wide as the file has bytes; an empty file is no picture. */
    private final PhotoProcessing processing = file -> file.length == 0
            ? Outcome.refused(new Refusal.Invalid(PhotoRules.unknownKind()))
            : Outcome.ok(new Renditions(new Jpeg(file, file.length, 1), new Jpeg(file, 1, 1)));

    private final UploadPhotoService upload =
            new UploadPhotoService(house.work, house.photos, processing, house.ids, () -> now);
    private final PhotoAlbum album = new PhotoAlbum(house.photos, () -> now);
    private final ChangePhotosService change =
            new ChangePhotosService(house.work, house.tickets, house.photos, album, house.ids, () -> now);
    private final ForgetWaitingPhotosService forget =
            new ForgetWaitingPhotosService(house.work, house.photos, () -> now);

    @BeforeEach
    void a_ticket() {
        house.add(MARY);
        var ticket = new NewTicket(
                "Door",
                "",
                house.catalogue.initialStatus(),
                Priority.NORMAL,
                null,
                null,
                false,
                Reporter.UNKNOWN,
                null,
                null,
                null);
        house.work.run(
                Actor.GUEST,
                () -> Ticket.open(ID, TICKET, ticket, Actor.GUEST, now, house.ids.nextSalt())
                        .map(house.tickets::commit));
    }

    private Token uploaded(int width) {
        return ok(upload.handle(Actor.GUEST, new byte[width])).token();
    }

    /** What a report would get of these tokens. */
    private List<WaitingPhoto> taken(List<Violation> violations, Token... tokens) {
        return ok(house.work.run(Actor.GUEST, () -> Outcome.ok(album.take(List.of(tokens), violations::add))));
    }

    private Outcome<ChangePhotos.Changed> change(Actor actor, Edit edit) {
        return change(actor, edit, null);
    }

    private Outcome<ChangePhotos.Changed> change(Actor actor, Edit edit, @Nullable Long version) {
        return change.handle(actor, new ChangePhotos.Command(TICKET, version, edit, List.of()));
    }

    private Photo added(boolean approved) {
        return ok(change(MARY.actor(), new Edit.Add(uploaded(9), approved))).photo();
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var why) -> why;
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
        };
    }

    private List<FieldChange> lastEvent() {
        return house.queries.events(TICKET).getLast().changes();
    }

    @Test
    void a_report_takes_the_photos_that_it_names_in_its_order() {
        var first = uploaded(10);
        var second = uploaded(20);
        var violations = new ArrayList<Violation>();

        assertThat(taken(violations, second, first))
                .extracting(WaitingPhoto::width)
                .containsExactly(20, 10);
        assertThat(violations).isEmpty();
    }

    @Test
    void an_upload_answers_a_secret_and_what_became_of_it() {
        var one = ok(upload.handle(Actor.GUEST, new byte[7]));
        var same = ok(upload.handle(Actor.GUEST, new byte[7]));

        assertThat(one).isEqualTo(new Uploaded(one.token(), 7, 1));
        assertThat(one.token().value()).hasSize(43).isNotEqualTo(same.token().value());
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThat(refusal(upload.handle(Actor.GUEST, new byte[0])))
                .isEqualTo(new Refusal.Invalid(PhotoRules.unknownKind()));
    }

    @Test
    void a_report_with_photos_that_are_gone_says_which() {
        var violations = new ArrayList<Violation>();

        taken(violations, uploaded(1), new Token("unknown"), uploaded(1), new Token("other"));

        assertThat(violations).extracting(Violation::field).containsExactly("photos[1]", "photos[3]");
        assertThat(violations).extracting(Violation::code).containsOnly("gone");
    }

    @Test
    void a_report_has_five_photos_at_most() {
        var six = IntStream.range(0, 6).mapToObj(_ -> uploaded(1)).toArray(Token[]::new);
        var violations = new ArrayList<Violation>();

        taken(violations, six);

        assertThat(violations).extracting(Violation::message).containsExactly("are 6; at most 5 are kept");
    }

    @Test
    void a_photo_waits_for_a_day() {
        var late = uploaded(1);
        now = now.plus(Duration.ofHours(24));
        forget.handle();
        assertThat(taken(new ArrayList<>(), late)).hasSize(1);
        now = now.plusMillis(1);
        assertThat(taken(new ArrayList<>(), late)).isEmpty();

        forget.handle();

        now = now.minusMillis(1);
        assertThat(taken(new ArrayList<>(), late)).as("forgotten").isEmpty();
    }

    @Test
    void a_flood_of_photos_without_reports_ends_and_staff_go_on() {
        IntStream.range(0, PhotoRules.MOST_WAITING).forEach(_ -> uploaded(1));

        assertThat(refusal(upload.handle(Actor.GUEST, new byte[1]))).isInstanceOf(Refusal.Conflict.class);
        assertThat(ok(upload.handle(MARY.actor(), new byte[1])).width()).isOne();
    }

    @Test
    void staff_add_a_photo_that_nobody_else_sees_until_they_approve_it() {
        var photo = added(false);

        assertThat(photo.side()).isEqualTo(Comment.Side.STAFF);
        assertThat(photo.approved()).isFalse();
        assertThat(house.publicTickets.find(TICKET).orElseThrow().photos()).isEmpty();
        assertThat(lastEvent()).containsExactly(new FieldChange(Field.PHOTO, null, "1"));

        var approved = ok(change(MARY.actor(), new Edit.Approve(1, true)));

        assertThat(approved.photo().approved()).isTrue();
        assertThat(approved.version()).isEqualTo(3);
        assertThat(house.publicTickets.find(TICKET).orElseThrow().photos()).hasSize(1);
        assertThat(lastEvent()).containsExactly(new FieldChange(Field.PHOTO_APPROVED, null, "1"));
    }

    @Test
    void staff_may_show_their_own_photo_at_once() {
        added(true);

        assertThat(house.publicTickets.picture(TICKET, 1, PhotoSize.FULL)).isPresent();
        assertThat(lastEvent())
                .containsExactly(
                        new FieldChange(Field.PHOTO, null, "1"), new FieldChange(Field.PHOTO_APPROVED, null, "1"));
    }

    @Test
    void a_photo_is_hidden_again_and_removed_each_with_its_event() {
        added(true);

        ok(change(MARY.actor(), new Edit.Approve(1, false)));
        assertThat(house.publicTickets.picture(TICKET, 1, PhotoSize.FULL)).isEmpty();
        assertThat(lastEvent()).containsExactly(new FieldChange(Field.PHOTO_APPROVED, "1", null));

        ok(change(MARY.actor(), new Edit.Remove(1)));
        assertThat(house.photos.of(ID).photos()).isEmpty();
        assertThat(lastEvent()).containsExactly(new FieldChange(Field.PHOTO, "1", null));
    }

    @Test
    void what_is_so_already_is_no_change() {
        added(true);
        var version = house.queries.find(TICKET).orElseThrow().version();

        assertThat(ok(change(MARY.actor(), new Edit.Approve(1, true))).version())
                .isEqualTo(version);
    }

    @Test
    void an_outdated_decision_is_refused() {
        added(false);

        assertThat(refusal(change(MARY.actor(), new Edit.Approve(1, true), 1L))).isEqualTo(new Refusal.Stale(2));
        assertThat(ok(change(MARY.actor(), new Edit.Approve(1, true), 2L)).version())
                .isEqualTo(3);
    }

    @Test
    void nobody_but_staff_decides_about_photos() {
        added(false);
        var member = new Actor.User(new PersonId(new UUID(1, 3)), Role.MEMBER);

        for (var actor : List.of(Actor.GUEST, member)) {
            for (var edit : List.of(new Edit.Add(uploaded(1), true), new Edit.Approve(1, true), new Edit.Remove(1))) {
                assertThat(refusal(change(actor, edit))).isEqualTo(new Refusal.NotFound("ticket"));
            }
        }
    }

    @Test
    void bad_input_is_refused() {
        added(false);
        IntStream.range(0, 4).forEach(_ -> added(false));

        assertThat(refusal(change(MARY.actor(), new Edit.Add(null, true))))
                .isEqualTo(new Refusal.Invalid(Violation.required("token")));
        assertThat(refusal(change(MARY.actor(), new Edit.Add(new Token("unknown"), true))))
                .isEqualTo(new Refusal.Invalid(PhotoRules.gone("token")));
        assertThat(refusal(change(MARY.actor(), new Edit.Add(uploaded(1), true))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(change(MARY.actor(), new Edit.Approve(1, null))))
                .isEqualTo(new Refusal.Invalid(Violation.required("approved")));
        assertThat(refusal(change(MARY.actor(), new Edit.Approve(6, true)))).isEqualTo(new Refusal.NotFound("photo"));
        assertThat(refusal(change(MARY.actor(), new Edit.Remove(6)))).isEqualTo(new Refusal.NotFound("photo"));
    }
}
