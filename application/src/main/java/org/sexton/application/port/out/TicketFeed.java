package org.sexton.application.port.out;

import java.time.Duration;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;

/** What becomes of tickets, wherever it is done, for whoever keeps up with it. */
public interface TicketFeed {

    /** More changes than this at once are {@link TicketNews.Unknown}. */
    int MOST = 100;

    /** The place behind all that has ended by now. */
    FeedPosition position();

    /**
     * What has ended since then, however long ago it began: whoever goes on from where the last answer ended misses
     * nothing.
     */
    TicketNews since(FeedPosition position);

    /**
     * Waits until something may have changed, at the longest so long. A signal may come for nothing, or get lost: what
     * happened is for {@link #since} to say. Listens from its first call on; for one caller at a time.
     */
    void await(Duration longest) throws InterruptedException;
}
