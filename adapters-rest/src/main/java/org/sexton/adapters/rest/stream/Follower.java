package org.sexton.adapters.rest.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.ticket.TicketReference;

/**
 * Somebody who follows the tickets. One write at a time is under way; what happens meanwhile is kept by ticket, and if
 * that grows too much, as one word: read again. So a slow reader costs little, however slow.
 */
final class Follower {

    /** A write that takes longer was to somebody who is gone. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SessionId session;
    private final Line line;
    private final LongSupplier nanos;
    private final Map<TicketReference, TicketAt> untold = new LinkedHashMap<>();
    private @Nullable FeedPosition position;
    private boolean begun;
    private boolean greeted;
    private boolean reset;
    private boolean catalogue;
    private boolean writing;
    private long lastWrite;

    Follower(SessionId session, Line line, LongSupplier nanos) {
        this.session = session;
        this.line = line;
        this.nanos = nanos;
    }

    SessionId session() {
        return session;
    }

    boolean isThere() {
        return line.isOpen();
    }

    void leave() {
        line.close();
    }

    /** Tells what was missed before. What is told earlier waits for it, or it would pass it by. */
    void begin(TicketNews missed) {
        synchronized (this) {
            begun = true;
        }
        tell(missed);
    }

    void tell(TicketNews news) {
        note(news);
        write(next());
    }

    /** Says that the line stands, if nothing was said for so long; gives it up if nobody reads. */
    void beat(Duration interval) {
        if (isStuck()) {
            line.cut();
        } else {
            write(beatAfter(interval));
        }
    }

    private synchronized boolean isStuck() {
        return writing && nanos.getAsLong() - lastWrite > PATIENCE.toNanos();
    }

    private synchronized List<Message> beatAfter(Duration interval) {
        return writing || !greeted || position == null || nanos.getAsLong() - lastWrite < interval.toNanos()
                ? List.of()
                : writing(List.of(new Message.Beat(position)));
    }

    private synchronized void note(TicketNews news) {
        position = news.until();
        switch (news) {
            case TicketNews.Changed(var tickets, var isCatalogue, var _) -> {
                tickets.forEach(ticket -> untold.merge(ticket.reference(), ticket, Follower::later));
                catalogue |= isCatalogue;
            }
            case TicketNews.Unknown _ -> reset = true;
        }
        if (untold.size() > TicketFeed.MOST) {
            reset = true;
        }
        if (reset) {
            untold.clear();
        }
    }

    private static TicketAt later(TicketAt one, TicketAt other) {
        return one.version() > other.version() ? one : other;
    }

    /** Never while the lock is held: a write may be done at once, and then goes on here. */
    private void write(List<Message> messages) {
        if (!messages.isEmpty()) {
            line.send(messages).whenComplete((_, failure) -> written(failure));
        }
    }

    private void written(@Nullable Throwable failure) {
        synchronized (this) {
            writing = false;
        }
        if (failure == null) {
            write(next());
        } else {
            line.close();
        }
    }

    private synchronized List<Message> next() {
        if (writing || !begun || position == null) {
            return List.of();
        }
        var messages = new ArrayList<Message>();
        if (!greeted) {
            greeted = true;
            messages.add(new Message.Begin(untold.isEmpty() && !reset && !catalogue ? position : null));
        }
        if (catalogue) {
            messages.add(new Message.Catalogue(reset || !untold.isEmpty() ? null : position));
        }
        if (reset) {
            messages.add(new Message.Reset(position));
        }
        for (var rest = untold.values().iterator(); rest.hasNext(); ) {
            var ticket = rest.next();
            messages.add(new Message.Ticket(ticket, rest.hasNext() ? null : position));
        }
        reset = false;
        catalogue = false;
        untold.clear();
        return writing(messages);
    }

    private List<Message> writing(List<Message> messages) {
        if (!messages.isEmpty()) {
            writing = true;
            lastWrite = nanos.getAsLong();
        }
        return messages;
    }
}
