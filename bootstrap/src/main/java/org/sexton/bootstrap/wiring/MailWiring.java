package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.mail.NoMailServer;
import org.sexton.adapters.mail.SmtpMailSender;
import org.sexton.application.port.in.DeliverMails;
import org.sexton.application.port.in.FindMentioned;
import org.sexton.application.port.in.ForgetOldMails;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.ReadMail;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.in.RetryFailedDeliveries;
import org.sexton.application.port.in.ViewEventMails;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DeliveryQueue;
import org.sexton.application.port.out.MailSender;
import org.sexton.application.port.out.MailText;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.port.out.WaitingMails;
import org.sexton.application.service.DeliverMailsService;
import org.sexton.application.service.FindMentionedService;
import org.sexton.application.service.ForgetOldMailsService;
import org.sexton.application.service.ListDeliveriesService;
import org.sexton.application.service.ReadMailService;
import org.sexton.application.service.RetryDeliveryService;
import org.sexton.application.service.RetryFailedDeliveriesService;
import org.sexton.application.service.ViewEventMailsService;

/** The mail queue. */
@Dependent
final class MailWiring {

    /** The demo lets people in by one click: all its mails wait, to be looked at. */
    @Produces
    @Singleton
    MailSender mailSender(
            @ConfigProperty(name = "sexton.smtp.host") Optional<String> server,
            @ConfigProperty(name = "sexton.demo") boolean demo,
            SmtpMailSender smtp) {
        return server.isPresent() ? smtp : new NoMailServer(!demo);
    }

    @Produces
    @Singleton
    DeliverMails deliverMails(
            UnitOfWork work,
            DeliveryQueue queue,
            MailSender sender,
            InstantSource clock,
            @ConfigProperty(name = "sexton.mail.batch") int batch,
            @ConfigProperty(name = "sexton.mail.parallel") int parallel) {
        return new DeliverMailsService(work, queue, sender, clock, new DeliverMailsService.Pace(batch, parallel));
    }

    @Produces
    @Singleton
    ForgetOldMails forgetOldMails(UnitOfWork work, DeliveryQueue queue, MailWishesStore wishes, InstantSource clock) {
        return new ForgetOldMailsService(work, queue, wishes, clock);
    }

    @Produces
    @Singleton
    FindMentioned findMentioned(People people, MailWishesStore wishes) {
        return new FindMentionedService(people, wishes);
    }

    @Produces
    @Singleton
    ViewEventMails viewEventMails(ViewTicket view, DeliveryQueries deliveries) {
        return new ViewEventMailsService(view, deliveries);
    }

    @Produces
    @Singleton
    ListDeliveries listDeliveries(DeliveryQueries deliveries, MailSender sender, InstantSource clock) {
        return new ListDeliveriesService(deliveries, sender, clock);
    }

    @Produces
    @Singleton
    RetryFailedDeliveries retryFailedDeliveries(UnitOfWork work, DeliveryQueue queue, InstantSource clock) {
        return new RetryFailedDeliveriesService(work, queue, clock);
    }

    @Produces
    @Singleton
    ReadMail readMail(WaitingMails mails, MailText text, @ConfigProperty(name = "sexton.demo") boolean demo) {
        return new ReadMailService(mails, text, demo);
    }

    @Produces
    @Singleton
    RetryDelivery retryDelivery(UnitOfWork work, DeliveryQueue queue, DeliveryQueries deliveries, InstantSource clock) {
        return new RetryDeliveryService(work, queue, deliveries, clock);
    }
}
