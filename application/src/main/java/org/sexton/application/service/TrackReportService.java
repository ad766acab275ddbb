package org.sexton.application.service;

import org.sexton.application.port.in.TrackReport;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.query.TrackedReport;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketSnapshot;

public final class TrackReportService implements TrackReport {

    private final TrackingLinks links;
    private final TicketQueries tickets;
    private final Photos photos;
    private final Followers followers;

    public TrackReportService(TrackingLinks links, TicketQueries tickets, Photos photos, Followers followers) {
        this.links = links;
        this.tickets = tickets;
        this.photos = photos;
        this.followers = followers;
    }

    @Override
    public Outcome<TrackedReport> handle(Token secret) {
        return links.find(secret.hash())
                .flatMap(tickets::find)
                .map(ticket -> Outcome.ok(view(ticket)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound(Tracked.REPORT)));
    }

    private TrackedReport view(TicketSnapshot ticket) {
        return new TrackedReport(
                PrivacyRules.reporterView(ticket),
                tickets.comments(ticket.reference()).stream()
                        .flatMap(comment -> PrivacyRules.reporterView(comment).stream())
                        .toList(),
                photos.of(ticket.id()).photos().stream()
                        .flatMap(photo -> PrivacyRules.reporterView(photo).stream())
                        .toList(),
                followers.reporter(ticket.reference()).orElse(null),
                ticket.isClaimed());
    }
}
