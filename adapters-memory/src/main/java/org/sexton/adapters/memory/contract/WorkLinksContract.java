package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.WorkLink;

public abstract class WorkLinksContract extends PortContract {

    private static final Digest SECRET = Digest.ofText("secret");
    private static final Digest OTHER = Digest.ofText("other");

    private WorkLinks links;

    /** Over the installation that {@link #empty} made. */
    protected abstract WorkLinks workLinks();

    @BeforeEach
    void open() {
        links = workLinks();
    }

    private static WorkLink link(TicketSnapshot ticket, Instant from) {
        return new WorkLink(ticket.id(), ticket.reference(), "Bob", from, from.plusSeconds(60));
    }

    @Test
    void a_secret_opens_its_ticket_until_it_is_revoked() {
        var ticket = opened(titled("Door"));
        var other = opened(titled("Lamp"));
        stored(() -> links.add(link(ticket, NOW), SECRET));
        stored(() -> links.add(link(other, NOW), OTHER));
        assertThat(links.find(SECRET)).contains(link(ticket, NOW));
        assertThat(links.of(ticket.id())).contains(link(ticket, NOW));

        stored(() -> links.revoke(ticket.id(), NOW));

        assertThat(links.find(SECRET)).isEmpty();
        assertThat(links.of(ticket.id())).isEmpty();
        assertThat(links.find(OTHER)).contains(link(other, NOW));
    }

    @Test
    void a_new_link_takes_the_place_of_the_one_before() {
        var ticket = opened(titled("Door"));
        stored(() -> links.add(link(ticket, NOW), SECRET));
        stored(() -> links.add(link(ticket, NOW.plusSeconds(9)), OTHER));

        assertThat(links.find(SECRET)).isEmpty();
        assertThat(links.find(OTHER)).contains(link(ticket, NOW.plusSeconds(9)));
        assertThat(links.of(ticket.id())).contains(link(ticket, NOW.plusSeconds(9)));
    }

    @Test
    void an_unknown_secret_opens_nothing() {
        assertThat(links.find(SECRET)).isEmpty();
        assertThat(links.of(opened(titled("Door")).id())).isEmpty();
    }

    @Test
    void links_change_inside_a_unit_of_work_alone() {
        var ticket = opened(titled("Door"));

        assertThatThrownBy(() -> links.add(link(ticket, NOW), SECRET)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> links.revoke(ticket.id(), NOW)).isInstanceOf(IllegalStateException.class);
    }
}
