package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.Presence;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.TicketSnapshot;

public abstract class PresenceContract extends PortContract {

    private Presence presence;

    /** Over the installation that {@link #empty} made. */
    protected abstract Presence presence();

    @BeforeEach
    void open() {
        presence = presence();
    }

    private void see(TicketSnapshot ticket, Person person, Instant now) {
        stored(() -> presence.see(ticket.id(), person.id(), now, now.minusSeconds(60)));
    }

    @Test
    void those_who_were_seen_since_are_there_who_came_first_first() {
        var tom = person("Tom", Role.STAFF);
        var maeve = person("Maeve", Role.STAFF);
        var door = opened(titled("Door"));
        var lamp = opened(titled("Lamp"));
        see(door, maeve, NOW);
        see(door, tom, NOW.plusSeconds(1));
        see(lamp, tom, NOW.plusSeconds(2));
        see(door, maeve, NOW.plusSeconds(3));

        assertThat(presence.at(door.id(), NOW)).containsExactly(maeve.id(), tom.id());
        assertThat(presence.at(door.id(), NOW.plusSeconds(2))).containsExactly(maeve.id());
        assertThat(presence.at(door.id(), NOW.plusSeconds(4))).isEmpty();
        assertThat(presence.at(lamp.id(), NOW)).containsExactly(tom.id());
    }

    @Test
    void who_leaves_is_gone() {
        var tom = person("Tom", Role.STAFF);
        var door = opened(titled("Door"));
        see(door, tom, NOW);

        stored(() -> presence.leave(door.id(), tom.id()));

        assertThat(presence.at(door.id(), NOW)).isEmpty();
    }

    @Test
    void what_is_stale_is_forgotten() {
        var tom = person("Tom", Role.STAFF);
        var door = opened(titled("Door"));
        see(door, tom, NOW);
        see(opened(titled("Lamp")), tom, NOW.plusSeconds(61));

        assertThat(presence.at(door.id(), NOW.minusSeconds(99))).isEmpty();
    }

    @Test
    void it_changes_inside_a_unit_of_work_alone() {
        var tom = person("Tom", Role.STAFF);
        var door = opened(titled("Door"));

        assertThatThrownBy(() -> presence.see(door.id(), tom.id(), NOW, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> presence.leave(door.id(), tom.id())).isInstanceOf(IllegalStateException.class);
    }
}
