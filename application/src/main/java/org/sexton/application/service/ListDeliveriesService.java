package org.sexton.application.service;

import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.query.DeliveryPage;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ListDeliveriesService implements ListDeliveries {

    private final DeliveryQueries deliveries;

    public ListDeliveriesService(DeliveryQueries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Outcome<DeliveryPage> handle(Actor actor, Query query) {
        return actor.isAdmin()
                ? Outcome.ok(deliveries.page(query.state(), query.limit(), query.after()))
                : Outcome.refused(new Refusal.NotAllowed("look at the mails"));
    }
}
