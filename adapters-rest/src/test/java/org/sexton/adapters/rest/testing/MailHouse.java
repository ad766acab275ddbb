package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.ReadMail;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.in.RetryFailedDeliveries;
import org.sexton.application.port.in.StopDeskMails;
import org.sexton.application.port.in.ViewEventMails;
import org.sexton.application.port.in.ViewMailWishes;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.MailSender;
import org.sexton.application.query.WrittenMail;
import org.sexton.application.service.ChangeMailWishesService;
import org.sexton.application.service.ListDeliveriesService;
import org.sexton.application.service.ReadMailService;
import org.sexton.application.service.RetryDeliveryService;
import org.sexton.application.service.RetryFailedDeliveriesService;
import org.sexton.application.service.StopDeskMailsService;
import org.sexton.application.service.ViewEventMailsService;
import org.sexton.application.service.ViewMailWishesService;
import org.sexton.domain.notification.Delivery;

/** The mail queue of the {@link House}, which nobody empties. */
@Dependent
public final class MailHouse {

    @Produces
    @Singleton
    ViewEventMails viewEventMails(ViewTicket view, InMemoryInstallation in) {
        return new ViewEventMailsService(view, in.deliveries);
    }

    @Produces
    @Singleton
    ListDeliveries listDeliveries(InMemoryInstallation in, InstantSource clock) {
        return new ListDeliveriesService(in.deliveries, nobody(), clock);
    }

    @Produces
    @Singleton
    RetryFailedDeliveries retryFailedDeliveries(InMemoryInstallation in, InstantSource clock) {
        return new RetryFailedDeliveriesService(in.work, in.deliveries, clock);
    }

    private static MailSender nobody() {
        return new MailSender() {
            @Override
            public Set<String> carries() {
                return Set.of();
            }

            @Override
            public Result send(Delivery delivery) {
                return new Result.Deferred("Nobody carries mails here.");
            }
        };
    }

    /** As in the demo. */
    @Produces
    @Singleton
    ReadMail readMail(InMemoryInstallation in) {
        return new ReadMailService(
                in.deliveries,
                mail -> new WrittenMail(mail.message().kind(), mail.key().value()),
                true);
    }

    @Produces
    @Singleton
    ViewMailWishes viewMailWishes(InMemoryInstallation in) {
        return new ViewMailWishesService(in.mailWishes);
    }

    @Produces
    @Singleton
    ChangeMailWishes changeMailWishes(InMemoryInstallation in) {
        return new ChangeMailWishesService(in.work, in.mailWishes);
    }

    @Produces
    @Singleton
    StopDeskMails stopDeskMails(InMemoryInstallation in) {
        return new StopDeskMailsService(in.work, in.mailWishes);
    }

    @Produces
    @Singleton
    RetryDelivery retryDelivery(InMemoryInstallation in, InstantSource clock) {
        return new RetryDeliveryService(in.work, in.deliveries, in.deliveries, clock);
    }
}
