package org.sexton.adapters.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.sexton.application.port.out.TicketFeed;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.application.query.TicketNews.TicketAt;
import org.sexton.domain.ticket.TicketReference;

/** Counts the changes: one unit of work at a time means that none ends behind a later one. */
public final class InMemoryTicketFeed implements TicketFeed {

    /** Changes of tickets, and of the catalogue. */
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

    private final InMemoryUnitOfWork work;
    private final InMemoryTickets tickets;
    private final InMemoryCatalogue catalogue;
    private final InMemoryOrganisation organisation;

    public InMemoryTicketFeed(
            InMemoryUnitOfWork work,
            InMemoryTickets tickets,
            InMemoryCatalogue catalogue,
            InMemoryOrganisation organisation) {
        this.work = work;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    private int administered() {
        return catalogue.changes() + organisation.changes();
    }

    @Override
    public FeedPosition position() {
        return new FeedPosition("%d.%d".formatted(tickets.feed().size(), administered()));
    }

    @Override
    public TicketNews since(FeedPosition position) {
        var until = position();
        var feed = tickets.feed();
        var counts = COUNTS.matcher(position.value());
        if (!counts.matches()
                || Integer.parseInt(counts.group(1)) > feed.size()
                || Integer.parseInt(counts.group(2)) > administered()) {
            return new TicketNews.Unknown(until);
        }
        var changed = new LinkedHashMap<TicketReference, TicketAt>();
        feed.values().stream()
                .skip(Integer.parseInt(counts.group(1)))
                .forEach(ticket -> changed.put(ticket.reference(), ticket));
        return changed.size() > MOST
                ? new TicketNews.Unknown(until)
                : new TicketNews.Changed(
                        List.copyOf(changed.values()), Integer.parseInt(counts.group(2)) < administered(), until);
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        work.awaitKept(longest);
    }
}
