package org.sexton.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sexton.domain.ticket.TicketFixtures.MEMBER;
import static org.sexton.domain.ticket.TicketFixtures.NEW;
import static org.sexton.domain.ticket.TicketFixtures.NOON;
import static org.sexton.domain.ticket.TicketFixtures.OPEN;
import static org.sexton.domain.ticket.TicketFixtures.REJECTED;
import static org.sexton.domain.ticket.TicketFixtures.RESOLVED;
import static org.sexton.domain.ticket.TicketFixtures.STAFF;
import static org.sexton.domain.ticket.TicketFixtures.after;
import static org.sexton.domain.ticket.TicketFixtures.ok;
import static org.sexton.domain.ticket.TicketFixtures.open;
import static org.sexton.domain.ticket.TicketFixtures.opened;
import static org.sexton.domain.ticket.TicketFixtures.refusal;
import static org.sexton.domain.ticket.TicketFixtures.report;
import static org.sexton.domain.ticket.TicketFixtures.salt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class TicketTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(2));

    @Test
    void opening_records_every_field_that_holds_something() {
        var change = opened();

        assertThat(change.before()).isEmpty();
        assertThat(change.after().version()).isEqualTo(1);
        assertThat(change.event().type()).isEqualTo(TicketEvent.Type.CREATED);
        assertThat(change.event().changes())
                .containsExactly(
                        new FieldChange(Field.TITLE, null, "Tap leaks"),
                        new FieldChange(Field.DESCRIPTION, null, "In the kitchen"),
                        new FieldChange(Field.STATUS, null, "new"),
                        new FieldChange(Field.PRIORITY, null, "normal"),
                        new FieldChange(Field.SENSITIVE, null, "false"));
    }

    @Test
    void opening_lists_every_violation_at_once() {
        var why = refusal(open(report(" ", "bell\u0007")));

        assertThat(why)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactly(tuple("title", "required"), tuple("description", "unprintable")));
    }

    @Test
    void several_moves_are_one_change_with_one_event() {
        var change = ok(after(opened())
                        .apply(
                                List.of(
                                        new Move.ChangeStatus(OPEN),
                                        new Move.Prioritise(Priority.URGENT),
                                        new Move.Assign(new Assignee.Named(" Bob  the plumber ")),
                                        new Move.Schedule(LocalDate.of(2026, 4, 1))),
                                STAFF,
                                LATER,
                                salt()))
                .orElseThrow();

        assertThat(change.after().version()).isEqualTo(2);
        assertThat(change.after().updatedAt()).isEqualTo(LATER);
        assertThat(change.event().changes())
                .containsExactly(
                        new FieldChange(Field.STATUS, "new", "open"),
                        new FieldChange(Field.PRIORITY, "normal", "urgent"),
                        new FieldChange(Field.ASSIGNEE, null, "Bob the plumber"),
                        new FieldChange(Field.DUE_ON, null, "2026-04-01"));
    }

    @Test
    void moves_that_leave_everything_as_it_is_are_no_change() {
        var ticket = after(opened());

        assertThat(ok(ticket.apply(List.of(), STAFF, LATER, salt()))).isEmpty();
        assertThat(ok(ticket.apply(
                        List.of(new Move.ChangeStatus(NEW), new Move.Rename("  Tap   leaks")), STAFF, LATER, salt())))
                .isEmpty();
    }

    @Test
    void only_staff_change_a_ticket() {
        for (var actor : List.of(MEMBER, Actor.GUEST)) {
            assertThat(refusal(after(opened()).apply(List.of(new Move.ChangeStatus(OPEN)), actor, LATER, salt())))
                    .isEqualTo(new Refusal.NotAllowed("change a ticket"));
        }
    }

    @Test
    void entering_the_resolved_phase_notes_when_and_leaving_it_forgets() {
        var resolved = move(opened(), new Move.ChangeStatus(RESOLVED), LATER);
        var otherwise = move(resolved, new Move.ChangeStatus(REJECTED), LATER.plusSeconds(60));
        var reopened = move(otherwise, new Move.ChangeStatus(OPEN), LATER.plusSeconds(120));

        assertThat(resolved.after().resolvedAt()).isEqualTo(LATER);
        assertThat(otherwise.after().resolvedAt()).isEqualTo(LATER);
        assertThat(reopened.after().resolvedAt()).isNull();
    }

    @Test
    void a_bad_move_among_good_ones_moves_nothing() {
        var why = refusal(after(opened())
                .apply(
                        List.of(
                                new Move.ChangeStatus(OPEN),
                                new Move.Rename("x".repeat(501)),
                                new Move.Schedule(LocalDate.of(1066, 10, 14))),
                        STAFF,
                        LATER,
                        salt()));

        assertThat(why)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("title", "dueOn"));
    }

    @Test
    void an_imported_ticket_keeps_its_date_while_its_event_tells_when_it_came() {
        var reported = Instant.parse("2019-05-04T10:00:00.123456Z");
        var facts = report("Tap leaks", "");
        var imported = ok(open(new NewTicket(
                facts.title(),
                facts.description(),
                RESOLVED,
                facts.priority(),
                null,
                new Location(null, "  ", new Point(51.4755412345, -0.03261)),
                false,
                new Reporter.Guest(null, null),
                null,
                null,
                new Origin("csv", "42", reported, null))));

        assertThat(imported.after().createdAt()).isEqualTo(Instant.parse("2019-05-04T10:00:00.123Z"));
        assertThat(imported.after().resolvedAt()).isEqualTo(imported.after().createdAt());
        assertThat(imported.after().location()).isEqualTo(new Location(null, null, new Point(51.475541, -0.03261)));
        assertThat(imported.event().at()).isEqualTo(NOON);
        assertThat(imported.event().type()).isEqualTo(TicketEvent.Type.IMPORTED);
    }

    @Test
    void where_an_imported_ticket_came_from_is_judged_too() {
        var day = Duration.ofDays(1);

        assertThat(violations(new Origin("csv", "42", NOON, NOON))).isEmpty();
        assertThat(violations(new Origin(" ", "4".repeat(201), NOON.plusMillis(1), null)))
                .containsExactly("source required", "externalId too_long", "createdAt in_the_future");
        assertThat(violations(new Origin("csv", "42", Instant.parse("1899-12-31T23:59:59Z"), NOON.plusMillis(1))))
                .containsExactly("createdAt out_of_range", "resolvedAt in_the_future");
        assertThat(violations(new Origin("csv", "42", NOON.minus(day), NOON.minus(day.multipliedBy(2)))))
                .containsExactly("resolvedAt too_early");
    }

    private static List<String> violations(Origin origin) {
        var facts = report("Tap leaks", "");
        var opened = open(new NewTicket(
                facts.title(),
                facts.description(),
                RESOLVED,
                facts.priority(),
                null,
                null,
                false,
                facts.reporter(),
                null,
                null,
                origin));
        return switch (opened) {
            case Outcome.Ok<Change> _ -> List.of();
            case Outcome.Refused<Change>(Refusal.Invalid(var violations)) ->
                violations.stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
            case Outcome.Refused<Change>(var other) -> throw new AssertionError(other);
        };
    }

    private static Change move(Change before, Move move, Instant at) {
        return ok(after(before).apply(List.of(move), STAFF, at, salt())).orElseThrow();
    }
}
