package org.sexton.application.port.in;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** Staff keep up with what becomes of tickets. */
public interface FollowTickets {

    /**
     * What changed since then. Refused to whoever does not work the desk.
     *
     * @param after where the answer before ended; null to begin at this moment
     */
    Outcome<TicketNews> handle(Actor actor, @Nullable FeedPosition after);

    /** Waits until it is worth asking again, at the longest so long. For one caller at a time. */
    void await(Duration longest) throws InterruptedException;
}
