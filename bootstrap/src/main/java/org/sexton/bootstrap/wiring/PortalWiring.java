package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.persistence.store.JpaTicketStore;
import org.sexton.application.port.in.AnswerReport;
import org.sexton.application.port.in.ChangeContact;
import org.sexton.application.port.in.ClaimReport;
import org.sexton.application.port.in.ConfirmFollowing;
import org.sexton.application.port.in.FollowReport;
import org.sexton.application.port.in.ForgetPortalLeftovers;
import org.sexton.application.port.in.PreviewReport;
import org.sexton.application.port.in.ReportProblem;
import org.sexton.application.port.in.RevokeTrackingLinks;
import org.sexton.application.port.in.StopFollowing;
import org.sexton.application.port.in.TrackReport;
import org.sexton.application.port.in.ViewInterest;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AnnouncedTickets;
import org.sexton.application.service.AnswerReportService;
import org.sexton.application.service.ChangeContactService;
import org.sexton.application.service.ClaimReportService;
import org.sexton.application.service.ConfirmFollowingService;
import org.sexton.application.service.DeskMails;
import org.sexton.application.service.FollowReportService;
import org.sexton.application.service.ForgetPortalLeftoversService;
import org.sexton.application.service.PhotoAlbum;
import org.sexton.application.service.PreviewReportService;
import org.sexton.application.service.ReportProblemService;
import org.sexton.application.service.RevokeTrackingLinksService;
import org.sexton.application.service.StopFollowingService;
import org.sexton.application.service.Subscriptions;
import org.sexton.application.service.TicketMails;
import org.sexton.application.service.TrackReportService;
import org.sexton.application.service.Tracked;
import org.sexton.application.service.ViewInterestService;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.TicketReference;

/** The use cases of people without an account, and who is told of what becomes of their reports. */
@Dependent
final class PortalWiring {

    @Produces
    @Singleton
    PreviewReport previewReport() {
        return new PreviewReportService();
    }

    /** The only store that use cases can get. */
    @Produces
    @Singleton
    TicketStore tickets(JpaTicketStore store, DeskMails desk, TicketMails mails) {
        return new AnnouncedTickets(store, desk, mails);
    }

    @Produces
    @Singleton
    TicketMails ticketMails(
            Outbox outbox,
            Followers followers,
            TrackingLinks links,
            MailWishesStore wishes,
            OrganisationStore organisation,
            PortalPages pages,
            IdSource ids,
            InstantSource clock) {
        return new TicketMails(outbox, followers, links, wishes, organisation, pages, ids, clock);
    }

    @Produces
    @Singleton
    PortalPages pages(@ConfigProperty(name = "sexton.url") URI url) {
        return new PortalPages() {
            @Override
            public URI ofReport(TicketReference ticket) {
                return url.resolve("/reports/" + ticket);
            }

            @Override
            public URI ofTracking(Token secret) {
                return url.resolve("/track/" + secret.value());
            }

            @Override
            public URI ofWork(Token secret) {
                return url.resolve("/work/" + secret.value());
            }

            @Override
            public URI ofReportingAt(Key place) {
                return url.resolve("/report?place=" + place);
            }

            @Override
            public URI ofConfirming(Token token) {
                return url.resolve("/follow/confirm/" + token.value());
            }

            @Override
            public URI ofStoppingReport(Token token) {
                return url.resolve("/follow/stop/" + token.value());
            }
        };
    }

    @Produces
    @Singleton
    Subscriptions subscriptions(Followers followers, TicketMails mails, IdSource ids, InstantSource clock) {
        return new Subscriptions(followers, mails, ids, clock);
    }

    @Produces
    @Singleton
    Tracked tracked(UnitOfWork work, TrackingLinks links, TicketStore tickets) {
        return new Tracked(work, links, tickets);
    }

    @Produces
    @Singleton
    ReportProblem reportProblem(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            People people,
            TrackingLinks links,
            PhotoAlbum uploads,
            Subscriptions subscriptions,
            PortalPages pages,
            IdSource ids,
            InstantSource clock) {
        return new ReportProblemService(
                work, tickets, catalogue, people, links, uploads, subscriptions, pages, ids, clock);
    }

    @Produces
    @Singleton
    TrackReport trackReport(
            TrackingLinks links,
            TicketQueries tickets,
            PublicTickets published,
            Photos photos,
            Followers followers,
            OrganisationStore organisation) {
        return new TrackReportService(links, tickets, published, photos, followers, organisation);
    }

    @Produces
    @Singleton
    AnswerReport answerReport(Tracked tracked, TicketStore tickets, IdSource ids, InstantSource clock) {
        return new AnswerReportService(tracked, tickets, ids, clock);
    }

    @Produces
    @Singleton
    ChangeContact changeContact(Tracked tracked, Followers followers, Subscriptions subscriptions, People people) {
        return new ChangeContactService(tracked, followers, subscriptions, people);
    }

    @Produces
    @Singleton
    ClaimReport claimReport(
            Tracked tracked,
            TicketStore tickets,
            People people,
            Followers followers,
            Subscriptions subscriptions,
            IdSource ids,
            InstantSource clock) {
        return new ClaimReportService(tracked, tickets, people, followers, subscriptions, ids, clock);
    }

    @Produces
    @Singleton
    RevokeTrackingLinks revokeTrackingLinks(
            UnitOfWork work, TicketStore tickets, TrackingLinks links, InstantSource clock) {
        return new RevokeTrackingLinksService(work, tickets, links, clock);
    }

    @Produces
    @Singleton
    FollowReport followReport(
            UnitOfWork work,
            TicketStore tickets,
            Followers followers,
            Subscriptions subscriptions,
            People people,
            OrganisationStore organisation) {
        return new FollowReportService(work, tickets, followers, subscriptions, people, organisation);
    }

    @Produces
    @Singleton
    ConfirmFollowing confirmFollowing(
            UnitOfWork work, Followers followers, TicketStore tickets, Subscriptions subscriptions) {
        return new ConfirmFollowingService(work, followers, tickets, subscriptions);
    }

    @Produces
    @Singleton
    StopFollowing stopFollowing(UnitOfWork work, Followers followers) {
        return new StopFollowingService(work, followers);
    }

    @Produces
    @Singleton
    ViewInterest viewInterest(Followers followers) {
        return new ViewInterestService(followers);
    }

    @Produces
    @Singleton
    ForgetPortalLeftovers forgetPortalLeftovers(
            UnitOfWork work, Followers followers, Receipts receipts, InstantSource clock) {
        return new ForgetPortalLeftoversService(work, followers, receipts, clock);
    }
}
