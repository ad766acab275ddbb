package org.sexton.adapters.rest.portal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.sexton.adapters.rest.http.Quota;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.person.Actor;

/** How much of each one may do in a quarter of an hour: a person, or else a whole neighbourhood of addresses. */
@Singleton
final class PortalLimits {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** With room for a parish hall full of people behind one address; of reports, most had to be worked for by then. */
    enum Deed {
        REPORT(120),
        PHOTO(300),
        ANSWER(40),
        FOLLOW(60),
        ADDRESS(20),
        LINK(60),
        LOOK(600);

        private final int max;

        Deed(int max) {
            this.max = max;
        }
    }

    private final Map<Deed, Quota> quotas = new EnumMap<>(Deed.class);

    PortalLimits(InstantSource clock) {
        for (var deed : Deed.values()) {
            quotas.put(deed, new Quota(clock, WINDOW));
        }
    }

    /** @throws jakarta.ws.rs.WebApplicationException 429 once the window is used up; staff have none */
    void admit(Deed deed, Actor actor, Sender sender) {
        if (actor.isStaff()) {
            return;
        }
        var use = quota(deed).count(who(actor, sender));
        if (use.used() > deed.max) {
            throw Problems.tooMany(use.left());
        }
    }

    static String who(Actor actor, Sender sender) {
        return actor.person().map(Object::toString).orElse(sender.network());
    }

    private Quota quota(Deed deed) {
        return Objects.requireNonNull(quotas.get(deed));
    }
}
