package org.sexton.application.service;

import org.sexton.application.port.in.ListMyTickets;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.query.ReportedPage;
import org.sexton.application.query.ReporterPage;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ListMyTicketsService implements ListMyTickets {

    private final TicketQueries tickets;

    public ListMyTicketsService(TicketQueries tickets) {
        this.tickets = tickets;
    }

    @Override
    public Outcome<ReporterPage> handle(Actor actor, Query query) {
        return actor.person()
                .map(person -> Outcome.ok(tickets.reportedBy(person, query.limit(), query.after())))
                .orElseGet(() -> Outcome.refused(new Refusal.NotAllowed("have reports without having signed in")))
                .map(ListMyTicketsService::seen);
    }

    private static ReporterPage seen(ReportedPage page) {
        var items = page.items().stream().map(PrivacyRules::reporterView).toList();
        return new ReporterPage(items, page.next(), page.total());
    }
}
