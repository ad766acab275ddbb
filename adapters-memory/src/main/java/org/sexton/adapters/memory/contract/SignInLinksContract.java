package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.SignInLink.Mailed;
import org.sexton.domain.person.SignInLink.Setup;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public abstract class SignInLinksContract extends PortContract {

    private static final EmailAddress TOM = new EmailAddress("tom@example.org");
    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final Digest TOKEN = Digest.ofText("token");
    private static final Digest OTHER = Digest.ofText("other");

    /** Of the installation that {@link #empty} made last. */
    protected abstract SignInLinks links();

    private void added(SignInLink link, Digest token) {
        stored(() -> links().add(link, token));
    }

    private Optional<SignInLink> taken(Digest token) {
        return done(() -> links().take(token));
    }

    @Test
    void a_link_is_taken_once_as_it_was_added() {
        var mailed = Mailed.to(TOM, "/tickets/7K3-QFM", NOW);
        var plain = Mailed.to(TOM, null, NOW);
        var setup = Setup.offered(NOW);
        added(mailed, TOKEN);
        added(plain, OTHER);
        added(setup, Digest.ofText("third"));

        assertThat(taken(TOKEN)).contains(mailed);
        assertThat(taken(TOKEN)).isEmpty();
        assertThat(taken(OTHER)).contains(plain);
        assertThat(taken(Digest.ofText("third"))).contains(setup);
        assertThat(taken(Digest.ofText("unknown"))).isEmpty();
    }

    @Test
    void a_link_taken_by_refused_work_is_there_again() {
        var link = Mailed.to(TOM, null, NOW);
        added(link, TOKEN);
        work.run(Actor.GUEST, () -> {
            assertThat(links().take(TOKEN)).contains(link);
            return Outcome.refused(new Refusal.NotAllowed("sign in"));
        });

        assertThat(taken(TOKEN)).contains(link);
    }

    @Test
    void of_those_who_follow_a_link_together_one_takes_it() {
        for (int round = 0; round < 10; round++) {
            var token = Digest.ofText("round " + round);
            added(Mailed.to(TOM, null, NOW), token);

            assertThat(Together.each(4, () -> taken(token)).stream().flatMap(Optional::stream))
                    .hasSize(1);
        }
    }

    @Test
    void links_to_an_address_are_counted_while_they_are_good() {
        added(Mailed.to(TOM, null, NOW.minus(Mailed.VALIDITY)), TOKEN);
        added(Mailed.to(TOM, null, NOW), OTHER);
        added(Mailed.to(ANN, null, NOW), Digest.ofText("third"));
        added(Setup.offered(NOW), Digest.ofText("fourth"));

        assertThat(done(() -> links().outstanding(TOM, NOW))).isEqualTo(1);
        taken(OTHER);
        assertThat(done(() -> links().outstanding(TOM, NOW))).isZero();
    }

    @Test
    void every_setup_link_is_withdrawn_and_no_other() {
        var mailed = Mailed.to(TOM, null, NOW);
        added(Setup.offered(NOW), TOKEN);
        added(Setup.offered(NOW.plusSeconds(1)), OTHER);
        added(mailed, Digest.ofText("third"));
        stored(() -> links().withdrawSetup());

        assertThat(taken(TOKEN)).isEmpty();
        assertThat(taken(OTHER)).isEmpty();
        assertThat(taken(Digest.ofText("third"))).contains(mailed);
    }

    @Test
    void expired_links_are_forgotten() {
        var expired = Mailed.to(TOM, null, NOW.minus(Mailed.VALIDITY).minusMillis(1));
        added(expired, TOKEN);
        added(Mailed.to(TOM, null, NOW.minus(Mailed.VALIDITY)), OTHER);

        assertThat(done(() -> links().forgetExpired(NOW))).isEqualTo(1);
        assertThat(taken(TOKEN)).isEmpty();
        assertThat(taken(OTHER)).isPresent();
    }
}
