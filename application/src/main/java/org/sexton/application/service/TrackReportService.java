package org.sexton.application.service;

import java.util.Optional;
import org.sexton.application.port.in.TrackReport;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.query.PublicReport;
import org.sexton.application.query.TrackedReport;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketSnapshot;

public final class TrackReportService implements TrackReport {

    private final TrackingLinks links;
    private final TicketQueries tickets;
    private final PublicTickets published;
    private final Photos photos;
    private final Followers followers;
    private final OrganisationStore organisation;

    public TrackReportService(
            TrackingLinks links,
            TicketQueries tickets,
            PublicTickets published,
            Photos photos,
            Followers followers,
            OrganisationStore organisation) {
        this.links = links;
        this.tickets = tickets;
        this.published = published;
        this.photos = photos;
        this.followers = followers;
        this.organisation = organisation;
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
                mergedInto(ticket).orElse(null),
                ticket.isClaimed());
    }

    /**
     * Whoever reported a duplicate is a stranger to the ticket that it was merged into: they see what everyone sees, read
     * from where everyone reads it. That may be a moment behind, so what was hidden just now is asked for here, too.
     */
    private Optional<PublicReport> mergedInto(TicketSnapshot ticket) {
        var end = ticket;
        while (end.mergedInto() != null) {
            end = tickets.find(end.mergedInto().reference()).orElseThrow();
        }
        return ticket.isMerged()
                        && PrivacyRules.isPublic(end, organisation.get().publicity())
                ? published.find(end.reference())
                : Optional.empty();
    }
}
