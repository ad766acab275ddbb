package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sexton.domain.audit.Digest;

public abstract class TrackingLinksContract extends PortContract {

    private static final Digest SECRET = Digest.ofText("secret");

    @Test
    void a_secret_leads_to_its_ticket_until_it_is_revoked() {
        var ticket = opened(titled("Door"));
        var other = opened(titled("Lamp"));
        stored(() -> trackingLinks.add(ticket.id(), SECRET, NOW));
        stored(() -> trackingLinks.add(other.id(), Digest.ofText("other"), NOW));

        assertThat(trackingLinks.find(SECRET)).contains(ticket.reference());
        assertThat(done(() -> trackingLinks.revoke(ticket.id(), NOW))).isEqualTo(1);
        assertThat(trackingLinks.find(SECRET)).isEmpty();
        assertThat(trackingLinks.find(Digest.ofText("other"))).contains(other.reference());
        assertThat(done(() -> trackingLinks.revoke(ticket.id(), NOW))).isZero();
    }

    @Test
    void an_unknown_secret_leads_nowhere() {
        assertThat(trackingLinks.find(SECRET)).isEmpty();
    }

    @Test
    void links_change_inside_a_unit_of_work_alone() {
        var ticket = opened(titled("Door"));

        assertThatThrownBy(() -> trackingLinks.add(ticket.id(), SECRET, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> trackingLinks.revoke(ticket.id(), NOW)).isInstanceOf(IllegalStateException.class);
    }
}
