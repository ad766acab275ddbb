package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.service.ListDeliveriesService;
import org.sexton.application.service.RetryDeliveryService;

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
    RetryDelivery retryDelivery(InMemoryInstallation in, InstantSource clock) {
        return new RetryDeliveryService(in.work, in.deliveries, in.deliveries, clock);
    }
}
