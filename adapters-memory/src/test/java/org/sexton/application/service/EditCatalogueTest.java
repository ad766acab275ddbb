package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sexton.application.service.CatalogueDesk.given;
import static org.sexton.application.service.CatalogueDesk.status;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.in.LocationInput;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.application.query.Used;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketSnapshot;

/** What admins decide tickets to be sorted by. */
class EditCatalogueTest {

    private final CatalogueDesk admin = new CatalogueDesk();
    private final Desk desk = admin.desk;
    private final Actor ada = desk.ada.actor();

    private Used<Status> waiting() {
        return ok(admin.statuses.handle(ada, new EditStatuses.Create(null, status("Waiting on parts", "open"))));
    }

    private TicketSnapshot put(TicketSnapshot ticket, Edit edit) {
        return ok(desk.change(desk.mary.actor(), ticket.reference(), edit));
    }

    private TicketSnapshot now(TicketSnapshot ticket) {
        return ok(desk.view.handle(desk.mary.actor(), ticket.reference()));
    }

    private static EditPlaces.Input place(@Nullable String name, @Nullable String parent) {
        return new EditPlaces.Input(given(name), null, given(parent), null, List.of());
    }

    @Test
    void a_key_is_made_of_the_label_and_of_the_way_to_a_place() {
        assertThat(waiting().what().key()).isEqualTo(new Key("waiting_on_parts"));
        var oven = ok(admin.places.handle(ada, new EditPlaces.Create(null, place("Big  oven", "hall_kitchen"))));
        assertThat(oven.what().key()).isEqualTo(new Key("hall_kitchen_big_oven"));
        var other = new EditCategories.Input(given("Heating!"), null, List.of());
        assertThat(ok(admin.categories.handle(ada, new EditCategories.Create(null, other)))
                        .what()
                        .key())
                .isEqualTo(new Key("heating_2"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_what_could_not_be_read_included() {
        var unread = List.of(new Violation("position", "wrong_type", "must be a whole number"));
        var input = new EditStatuses.Input(new Given<>(null), given("done"), null, given("pinkish"), null, unread);
        var why = refusal(admin.statuses.handle(ada, new EditStatuses.Create("No key", input)));

        assertThat(((Refusal.Invalid) why).violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("label", "phase", "position", "colour", "key");
    }

    @Test
    void whoever_is_no_admin_is_refused_before_anything_is_read() {
        for (var actor : List.of(Actor.GUEST, desk.tom.actor(), desk.mary.actor())) {
            var nothing = new EditStatuses.Input(null, null, null, null, null, List.of());
            assertThat(refusal(admin.statuses.handle(actor, new EditStatuses.Create(null, nothing))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(admin.statuses.handle(actor, new EditStatuses.Change("new", nothing))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(admin.statuses.handle(actor, new EditStatuses.Delete("new", null))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(admin.categories.handle(actor, new EditCategories.Delete("heating", null))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(admin.places.handle(actor, new EditPlaces.Delete("hall", null))))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThat(refusal(admin.view.handle(actor))).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(desk.world.adminLog.after(0, 100))
                .allMatch(entry -> entry.by().person() == null);
    }

    @Test
    void a_status_that_tickets_are_in_is_replaced_ticket_by_ticket_each_with_its_event() {
        waiting();
        var tickets = IntStream.range(0, TicketReplacement.BATCH * 2 + 7)
                .mapToObj(_ -> put(desk.opened(), new Edit.Status("waiting_on_parts")))
                .toList();
        assertThat(refusal(admin.statuses.handle(ada, new EditStatuses.Delete("waiting_on_parts", null))))
                .isInstanceOf(Refusal.Conflict.class);

        ok(admin.statuses.handle(ada, new EditStatuses.Delete("waiting_on_parts", "open")));

        assertThat(desk.world.catalogue.status(new Key("waiting_on_parts"))).isEmpty();
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(now(ticket).status().key()).isEqualTo(new Key("open"));
            var last = desk.world.queries.events(ticket.reference()).getLast();
            assertThat(last.sequence()).isEqualTo(ticket.version() + 1);
            assertThat(last.by().person()).isEqualTo(desk.ada.id());
            assertThat(last.changes()).containsExactly(new FieldChange(Field.STATUS, "waiting_on_parts", "open"));
        });
    }

    @Test
    void what_comes_while_the_last_ones_are_moved_is_moved_too() {
        waiting();
        put(desk.opened(), new Edit.Status("waiting_on_parts"));
        var late = desk.opened();
        var once = new AtomicInteger();
        admin.beforeCommit = _ -> {
            if (once.getAndIncrement() == 0) {
                desk.world.work.run(
                        desk.mary.actor(),
                        () -> desk.change(desk.mary.actor(), late.reference(), new Edit.Status("waiting_on_parts")));
            }
        };

        ok(admin.statuses.handle(ada, new EditStatuses.Delete("waiting_on_parts", "open")));

        assertThat(now(late).status().key()).isEqualTo(new Key("open"));
    }

    @Test
    void merged_tickets_move_with_the_others_and_stay_merged() {
        waiting();
        var duplicate = put(desk.opened(), new Edit.Status("waiting_on_parts")).reference();
        var into = desk.opened().reference();
        ok(new MergeTicketsService(
                        desk.world.work, desk.world.tickets, desk.world.queries, desk.world.ids, () -> desk.now)
                .merge(ada, new MergeTickets.Command(duplicate, null, into.value(), List.of())));

        ok(admin.statuses.handle(ada, new EditStatuses.Delete("waiting_on_parts", "open")));

        var moved = desk.world.queries.find(duplicate).orElseThrow();
        assertThat(moved.status().key()).isEqualTo(new Key("open"));
        assertThat(moved.isMerged()).isTrue();
    }

    @Test
    void what_broke_off_goes_on_when_it_is_asked_again() {
        waiting();
        var tickets = IntStream.range(0, TicketReplacement.BATCH + 5)
                .mapToObj(_ -> put(desk.opened(), new Edit.Status("waiting_on_parts")))
                .toList();
        var left = new AtomicInteger(TicketReplacement.BATCH + 2);
        admin.beforeCommit = _ -> {
            if (left.decrementAndGet() < 0) {
                throw new IllegalArgumentException("the power went");
            }
        };
        var delete = new EditStatuses.Delete("waiting_on_parts", "open");
        assertThatThrownBy(() -> admin.statuses.handle(ada, delete)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.world.queries.usage().statuses())
                .containsEntry(new Key("waiting_on_parts"), 5L)
                .containsEntry(new Key("open"), (long) TicketReplacement.BATCH);

        admin.beforeCommit = _ -> {};
        ok(admin.statuses.handle(ada, delete));

        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(now(ticket).status().key()).isEqualTo(new Key("open"));
            assertThat(now(ticket).version()).isEqualTo(ticket.version() + 1);
        });
    }

    @Test
    void no_ticket_is_touched_where_the_status_may_not_go() {
        var ticket = desk.opened();

        assertThat(refusal(admin.statuses.handle(ada, new EditStatuses.Delete("new", "resolved"))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refusal(admin.statuses.handle(ada, new EditStatuses.Delete("new", "nowhere"))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(admin.statuses.handle(ada, new EditStatuses.Delete("nowhere", null))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(now(ticket).version()).isEqualTo(ticket.version());
    }

    @Test
    void a_category_is_replaced() {
        var input = new EditCategories.Input(given("Boiler"), null, List.of());
        ok(admin.categories.handle(ada, new EditCategories.Create("boiler", input)));
        var ticket = put(desk.opened(), new Edit.Category("boiler"));

        assertThat(refusal(admin.categories.handle(ada, new EditCategories.Delete("boiler", null))))
                .isInstanceOf(Refusal.Conflict.class);
        ok(admin.categories.handle(ada, new EditCategories.Delete("boiler", "heating")));

        assertThat(String.valueOf(now(ticket).category())).contains("heating");
    }

    @Test
    void a_place_hands_its_tickets_and_rooms_over_but_no_ticket_of_a_room() {
        ok(admin.places.handle(ada, new EditPlaces.Create("barn", place("Barn", null))));
        var atHall = put(desk.opened(), new Edit.Location(new LocationInput("hall", "left", null, null)));
        var inKitchen = put(desk.opened(), new Edit.Location(new LocationInput("hall_kitchen", null, null, null)));

        ok(admin.places.handle(ada, new EditPlaces.Delete("hall", "barn")));

        assertThat(String.valueOf(now(atHall).location())).contains("Barn", "left");
        assertThat(String.valueOf(now(inKitchen).location())).contains("Barn / Kitchen");
        assertThat(now(inKitchen).version()).isEqualTo(inKitchen.version());
    }

    @Test
    void an_admin_sees_how_many_tickets_use_what() {
        put(desk.opened(), new Edit.Category("heating"));
        desk.opened();

        var view = ok(admin.view.handle(ada));

        assertThat(view.statuses()).extracting(Used::tickets).containsExactly(2L, 0L, 0L);
        assertThat(view.categories()).extracting(Used::tickets).containsExactly(1L);
        assertThat(view.places()).extracting(Used::tickets).containsExactly(0L, 0L);
    }
}
