package org.sexton.adapters.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.ticket.TicketReference;

/** Counts the changes: one unit of work at a time means that none ends behind a later one. */
public final class InMemoryTicketFeed implements TicketFeed {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final InMemoryUnitOfWork work;
    private final InMemoryTickets tickets;

    public InMemoryTicketFeed(InMemoryUnitOfWork work, InMemoryTickets tickets) {
        this.work = work;
        this.tickets = tickets;
    }

    @Override
    public FeedPosition position() {
        return at(tickets.feed().size());
    }

    private static FeedPosition at(int count) {
        return new FeedPosition(Integer.toString(count));
    }

    @Override
    public TicketNews since(FeedPosition position) {
        var feed = tickets.feed();
        var until = at(feed.size());
        if (!COUNT.matcher(position.value()).matches() || Integer.parseInt(position.value()) > feed.size()) {
            return new TicketNews.Unknown(until);
        }
        var changed = new LinkedHashMap<TicketReference, TicketAt>();
        feed.values().stream()
                .skip(Integer.parseInt(position.value()))
                .forEach(ticket -> changed.put(ticket.reference(), ticket));
        return changed.size() > MOST
                ? new TicketNews.Unknown(until)
                : new TicketNews.Changed(changed.values().stream().toList(), until);
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        work.awaitKept(longest);
    }
}
