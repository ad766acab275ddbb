package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.AuditQueries;
import org.sexton.application.query.AuditEntry;
import org.sexton.application.query.AuditFilter;
import org.sexton.application.query.AuditFilter.About;
import org.sexton.application.query.AuditPosition;
import org.sexton.application.query.Total;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.Author;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.TicketReference;

public abstract class AuditQueriesContract extends PortContract {

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract AuditQueries audit();

    /** Someone of the staff gives the ticket another title. */
    private void renamed(TicketReference reference, String title, PersonId by, Instant at) {
        var actor = new Actor.User(by, Role.ADMIN);
        ok(work.run(actor, () -> {
            var ticket = tickets.find(reference).orElseThrow();
            var moves = List.<Move>of(new Move.Rename(title));
            return Outcome.ok(tickets.commit(
                    ok(ticket.apply(moves, actor, at, ids.nextSalt())).orElseThrow()));
        }));
    }

    private void categoryAdded(String key, Actor by, Instant at) {
        ok(work.run(by, () -> {
            var author = new Author(by, at, ids::nextSalt);
            catalogue.addCategories(List.of(new Category(new Key(key), key)), author, adminLog);
            return Outcome.ok(true);
        }));
    }

    private List<AuditEntry> found(AuditFilter filter) {
        return audit().page(filter, 100, null).items();
    }

    private static List<String> told(List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> switch (entry) {
                    case AuditEntry.OfTicket(var _, var title, var event) -> title + " " + event.sequence();
                    case AuditEntry.OfAdministration(var event) ->
                        event.subject().key();
                })
                .toList();
    }

    @Test
    void both_logs_are_one_list_the_latest_first() {
        var door = opened(titled("Door")).reference();
        var ann = person("Ann", Role.ADMIN).id();
        categoryAdded("doors", new Actor.User(ann, Role.ADMIN), NOW.plusSeconds(10));
        renamed(door, "Gate", ann, NOW.plusSeconds(20));
        categoryAdded("lamps", Actor.SYSTEM, NOW.plusSeconds(30));

        var page = audit().page(AuditFilter.ALL, 100, null);

        assertThat(told(page.items())).containsExactly("lamps", "Gate 2", "doors", "Gate 1");
        assertThat(page.next()).isNull();
        assertThat(page.total()).isEqualTo(Total.of(4));
        assertThat(page.items().get(1))
                .isEqualTo(new AuditEntry.OfTicket(
                        door, "Gate", queries.events(door).getLast()));
        assertThat(page.items().getFirst())
                .isEqualTo(new AuditEntry.OfAdministration(adminLog.after(1, 1).getFirst()));
    }

    @Test
    void entries_are_found_by_person_ticket_and_time() {
        var door = opened(titled("Door")).reference();
        var lamp = opened(titled("Lamp")).reference();
        var ann = person("Ann", Role.ADMIN).id();
        var ben = person("Ben", Role.ADMIN).id();
        categoryAdded("doors", new Actor.User(ann, Role.ADMIN), NOW.plusSeconds(10));
        renamed(door, "Gate", ann, NOW.plusSeconds(20));
        renamed(door, "Door", ben, NOW.plusSeconds(30));
        renamed(lamp, "Bulb", ann, NOW.plusSeconds(40));

        assertThat(told(found(new AuditFilter(ann, null, About.ALL, null, null))))
                .containsExactly("Bulb 2", "Door 2", "doors");
        assertThat(told(found(new AuditFilter(null, door, About.ALL, null, null))))
                .containsExactly("Door 3", "Door 2", "Door 1");
        assertThat(told(found(new AuditFilter(ann, door, About.ALL, null, null))))
                .containsExactly("Door 2");
        assertThat(told(found(new AuditFilter(null, null, About.ALL, NOW.plusSeconds(10), NOW.plusSeconds(30)))))
                .containsExactly("Door 2", "doors");
        assertThat(told(found(new AuditFilter(null, null, About.ALL, NOW.plusSeconds(31), null))))
                .containsExactly("Bulb 2");
        assertThat(found(new AuditFilter(nobody(), null, About.ALL, null, null)))
                .isEmpty();
        assertThat(found(new AuditFilter(null, ids.nextReference(), About.ALL, null, null)))
                .isEmpty();
        assertThat(audit().page(new AuditFilter(ann, null, About.ALL, NOW.plusSeconds(15), null), 1, null)
                        .total())
                .isEqualTo(Total.of(2));
    }

    @Test
    void entries_are_found_by_what_they_are_about() {
        var door = opened(titled("Door")).reference();
        categoryAdded("doors", Actor.SYSTEM, NOW.plusSeconds(10));

        assertThat(told(found(about(true)))).containsExactly("Door 1");
        assertThat(told(found(about(false, Kind.CATEGORY, Kind.USER)))).containsExactly("doors");
        assertThat(told(found(about(true, Kind.CATEGORY)))).containsExactly("doors", "Door 1");
        assertThat(found(about(false, Kind.USER))).isEmpty();
        assertThat(found(about(false))).isEmpty();
        assertThat(audit().page(about(false, Kind.CATEGORY), 1, null).total()).isEqualTo(Total.of(1));
        assertThat(audit().page(about(true), 1, null).total()).isEqualTo(Total.of(1));
        var doorInTheAdminLog = new AuditFilter(null, door, new About(false, Set.of(Kind.CATEGORY)), null, null);
        assertThat(found(doorInTheAdminLog)).isEmpty();
    }

    private static AuditFilter about(boolean tickets, Kind... subjects) {
        return new AuditFilter(null, null, new About(tickets, Set.of(subjects)), null, null);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_even_within_one_moment() {
        var ann = person("Ann", Role.ADMIN).id();
        for (var title : List.of("Door", "Lamp", "Tap")) {
            var reference = opened(titled(title)).reference();
            renamed(reference, title + "s", ann, NOW);
            renamed(reference, title, ann, NOW.plusSeconds(1));
            categoryAdded(title.toLowerCase(Locale.ROOT), Actor.SYSTEM, NOW);
        }
        var all = found(AuditFilter.ALL);
        assertThat(all).hasSize(12);

        for (int limit = 1; limit <= 5; limit++) {
            var read = new ArrayList<AuditEntry>();
            @Nullable AuditPosition after = null;
            do {
                var page = audit().page(AuditFilter.ALL, limit, after);
                assertThat(page.items()).hasSizeBetween(1, limit);
                assertThat(page.total()).isEqualTo(Total.of(12));
                read.addAll(page.items());
                after = page.next();
            } while (after != null);
            assertThat(read).isEqualTo(all);
        }
    }
}
