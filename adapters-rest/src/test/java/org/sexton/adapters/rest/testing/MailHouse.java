package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.in.StopDeskMails;
import org.sexton.application.port.in.ViewMailWishes;
import org.sexton.application.service.ChangeMailWishesService;
import org.sexton.application.service.ListDeliveriesService;
import org.sexton.application.service.RetryDeliveryService;
import org.sexton.application.service.StopDeskMailsService;
import org.sexton.application.service.ViewMailWishesService;

/** The mail queue of the {@link House}, which nobody empties. */
@Dependent
public final class MailHouse {

    @Produces
    @Singleton
    ListDeliveries listDeliveries(InMemoryInstallation in) {
        return new ListDeliveriesService(in.deliveries);
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
