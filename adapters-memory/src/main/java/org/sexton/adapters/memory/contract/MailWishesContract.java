package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.MailWishesStore.StopLink;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Role;

public abstract class MailWishesContract extends PortContract {

    private static final MailWishes FEW =
            new MailWishes(false, Set.of(Topic.MENTIONS, Topic.NEW_REPORTS), true, Locale.forLanguageTag("de-AT"));
    private static final Digest TOKEN = Digest.ofText("token");

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract MailWishesStore wishes();

    @Test
    void who_never_said_anything_gets_the_usual() {
        var mary = person("Mary", Role.STAFF);

        assertThat(wishes().of(mary.id())).isEqualTo(MailWishes.DEFAULT);
        assertThat(wishes().of(List.of(mary.id()))).isEqualTo(Map.of(mary.id(), MailWishes.DEFAULT));
        assertThat(wishes().of(List.of())).isEmpty();
    }

    @Test
    void what_was_said_is_kept_until_something_else_is_said() {
        var mary = person("Mary", Role.STAFF);
        var ada = person("Ada", Role.ADMIN);
        stored(() -> wishes().save(mary.id(), FEW.without(null)));
        stored(() -> wishes().save(mary.id(), FEW));

        assertThat(wishes().of(mary.id())).isEqualTo(FEW);
        assertThat(wishes().of(List.of(mary.id(), ada.id())))
                .isEqualTo(Map.of(mary.id(), FEW, ada.id(), MailWishes.DEFAULT));
    }

    @Test
    void each_topic_is_kept_by_itself() {
        var mary = person("Mary", Role.STAFF);
        for (var topic : Topic.values()) {
            var one = new MailWishes(true, Set.of(topic), false, Locale.ENGLISH);
            stored(() -> wishes().save(mary.id(), one));
            assertThat(wishes().of(mary.id())).isEqualTo(one);
        }
    }

    @Test
    void a_link_leads_to_what_it_ends_as_long_as_it_is_kept() {
        var mary = person("Mary", Role.STAFF);
        var one = new StopLink(mary.id(), Topic.ANSWERS);
        var all = new StopLink(mary.id(), null);
        stored(() -> wishes().addLink(one, TOKEN, NOW));
        stored(() -> wishes().addLink(all, Digest.ofText("other"), NOW.plusSeconds(1)));

        assertThat(wishes().behind(TOKEN)).contains(one);
        assertThat(wishes().behind(Digest.ofText("other"))).contains(all);
        assertThat(wishes().behind(Digest.ofText("unknown"))).isEmpty();

        assertThat(done(() -> wishes().forgetLinks(NOW))).isZero();
        assertThat(done(() -> wishes().forgetLinks(NOW.plus(Duration.ofMillis(1)))))
                .isEqualTo(1);
        assertThat(wishes().behind(TOKEN)).isEmpty();
        assertThat(wishes().behind(Digest.ofText("other"))).contains(all);
    }

    @Test
    void nothing_is_changed_outside_of_a_unit_of_work() {
        var mary = person("Mary", Role.STAFF);

        assertThatThrownBy(() -> wishes().save(mary.id(), FEW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> wishes().addLink(new StopLink(mary.id(), null), TOKEN, NOW))
                .isInstanceOf(IllegalStateException.class);
    }
}
