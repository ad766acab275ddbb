package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.AnswerReport;
import org.sexton.application.port.in.ChangeContact;
import org.sexton.application.port.in.ClaimReport;
import org.sexton.application.port.in.ConfirmFollowing;
import org.sexton.application.port.in.FollowReport;
import org.sexton.application.port.in.PreviewReport;
import org.sexton.application.port.in.ReportProblem;
import org.sexton.application.port.in.RevokeTrackingLinks;
import org.sexton.application.port.in.ShareWork;
import org.sexton.application.port.in.StopFollowing;
import org.sexton.application.port.in.TrackReport;
import org.sexton.application.port.in.ViewInterest;
import org.sexton.application.port.out.DayKeys;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.AnnouncedTickets;
import org.sexton.application.service.AnswerReportService;
import org.sexton.application.service.ChangeContactService;
import org.sexton.application.service.ClaimReportService;
import org.sexton.application.service.ConfirmFollowingService;
import org.sexton.application.service.DeskMails;
import org.sexton.application.service.FollowReportService;
import org.sexton.application.service.PhotoAlbum;
import org.sexton.application.service.PreviewReportService;
import org.sexton.application.service.ReportProblemService;
import org.sexton.application.service.RevokeTrackingLinksService;
import org.sexton.application.service.ShareWorkService;
import org.sexton.application.service.StopFollowingService;
import org.sexton.application.service.Subscriptions;
import org.sexton.application.service.TicketMails;
import org.sexton.application.service.TrackReportService;
import org.sexton.application.service.Tracked;
import org.sexton.application.service.ViewInterestService;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.TicketReference;

/** The portal of the {@link House}, and its mails, kept to be read. */
@Dependent
public final class PortalHouse {

    /** All mails, the latest last. */
    @Singleton
    public static class Letterbox implements Outbox {
        private final List<Delivery> mails = new CopyOnWriteArrayList<>();

        @Override
        public int enqueue(List<Delivery> deliveries) {
            mails.addAll(deliveries);
            return deliveries.size();
        }

        public List<Delivery> to(String email) {
            return mails.stream()
                    .filter(mail -> mail.to().address().value().equals(email))
                    .toList();
        }

        public <M extends Message> List<M> to(String email, Class<M> kind) {
            return to(email).stream()
                    .map(Delivery::message)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    public static final class Pages implements PortalPages, DeskPages {
        @Override
        public URI ofDesk() {
            return URI.create("http://desk.example/desk");
        }

        @Override
        public URI ofTicket(TicketReference ticket) {
            return URI.create("http://desk.example/tickets/" + ticket);
        }

        @Override
        public URI ofAudit() {
            return URI.create("http://desk.example/admin/audit");
        }

        @Override
        public URI ofReport(TicketReference ticket) {
            return URI.create("http://desk.example/reports/" + ticket);
        }

        @Override
        public URI ofTracking(Token secret) {
            return URI.create("http://desk.example/track/" + secret.value());
        }

        @Override
        public URI ofWork(Token secret) {
            return URI.create("http://desk.example/work/" + secret.value());
        }

        @Override
        public URI ofReportingAt(Key place) {
            return URI.create("http://desk.example/report?place=" + place);
        }

        @Override
        public URI ofConfirming(Token token) {
            return URI.create("http://desk.example/follow/confirm/" + token.value());
        }

        @Override
        public URI ofStoppingReport(Token token) {
            return URI.create("http://desk.example/follow/stop/" + token.value());
        }

        @Override
        public URI ofStoppingKind(Token token) {
            return URI.create("http://desk.example/follow/desk/" + token.value());
        }
    }

    @Produces
    @Singleton
    PortalPages pages() {
        return new Pages();
    }

    @Produces
    @Singleton
    PreviewReport previewReport() {
        return new PreviewReportService();
    }

    @Produces
    @Singleton
    DayKeys dayKeys(InMemoryInstallation in) {
        return in.dayKeys;
    }

    @Produces
    @Singleton
    TicketMails ticketMails(InMemoryInstallation in, Letterbox letterbox, InstantSource clock) {
        return new TicketMails(
                letterbox, in.followers, in.trackingLinks, in.mailWishes, in.organisation, new Pages(), in.ids, clock);
    }

    @Produces
    @Singleton
    DeskMails deskMails(InMemoryInstallation in, Letterbox letterbox, InstantSource clock) {
        return new DeskMails(letterbox, in.people, in.mailWishes, in.digestItems, new Pages(), in.ids, clock);
    }

    @Produces
    @Singleton
    TicketStore tickets(InMemoryInstallation in, DeskMails desk, TicketMails mails) {
        return new AnnouncedTickets(in.tickets, desk, mails);
    }

    @Produces
    @Singleton
    Subscriptions subscriptions(InMemoryInstallation in, TicketMails mails, InstantSource clock) {
        return new Subscriptions(in.followers, mails, in.ids, clock);
    }

    @Produces
    @Singleton
    Tracked tracked(InMemoryInstallation in, TicketStore tickets) {
        return new Tracked(in.work, in.trackingLinks, tickets);
    }

    @Produces
    @Singleton
    ReportProblem reportProblem(
            InMemoryInstallation in,
            TicketStore tickets,
            PhotoAlbum uploads,
            Subscriptions subscriptions,
            InstantSource clock) {
        return new ReportProblemService(
                in.work,
                tickets,
                in.catalogue,
                in.people,
                in.trackingLinks,
                uploads,
                subscriptions,
                new Pages(),
                in.ids,
                clock);
    }

    @Produces
    @Singleton
    TrackReport trackReport(InMemoryInstallation in) {
        return new TrackReportService(
                in.trackingLinks, in.queries, in.publicTickets, in.photos, in.followers, in.organisation);
    }

    @Produces
    @Singleton
    AnswerReport answerReport(InMemoryInstallation in, Tracked tracked, TicketStore tickets, InstantSource clock) {
        return new AnswerReportService(tracked, tickets, in.ids, clock);
    }

    @Produces
    @Singleton
    ChangeContact changeContact(InMemoryInstallation in, Tracked tracked, Subscriptions subscriptions) {
        return new ChangeContactService(tracked, in.followers, subscriptions, in.people);
    }

    @Produces
    @Singleton
    ClaimReport claimReport(
            InMemoryInstallation in,
            Tracked tracked,
            TicketStore tickets,
            Subscriptions subscriptions,
            InstantSource clock) {
        return new ClaimReportService(tracked, tickets, in.people, in.followers, subscriptions, in.ids, clock);
    }

    @Produces
    @Singleton
    RevokeTrackingLinks revokeTrackingLinks(InMemoryInstallation in, InstantSource clock) {
        return new RevokeTrackingLinksService(in.work, in.tickets, in.trackingLinks, clock);
    }

    @Produces
    @Singleton
    ShareWork shareWork(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new ShareWorkService(in.work, tickets, in.workLinks, new Pages(), in.ids, clock);
    }

    @Produces
    @Singleton
    FollowReport followReport(InMemoryInstallation in, TicketStore tickets, Subscriptions subscriptions) {
        return new FollowReportService(in.work, tickets, in.followers, subscriptions, in.people, in.organisation);
    }

    @Produces
    @Singleton
    ConfirmFollowing confirmFollowing(InMemoryInstallation in, TicketStore tickets, Subscriptions subscriptions) {
        return new ConfirmFollowingService(in.work, in.followers, tickets, subscriptions);
    }

    @Produces
    @Singleton
    StopFollowing stopFollowing(InMemoryInstallation in) {
        return new StopFollowingService(in.work, in.followers);
    }

    @Produces
    @Singleton
    ViewInterest viewInterest(InMemoryInstallation in) {
        return new ViewInterestService(in.followers);
    }
}
