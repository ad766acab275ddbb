package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.MailSender;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ListDeliveriesService implements ListDeliveries {

    private final DeliveryQueries deliveries;
    private final MailSender sender;
    private final InstantSource clock;

    public ListDeliveriesService(DeliveryQueries deliveries, MailSender sender, InstantSource clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public Outcome<Listed> handle(Actor actor, Query query) {
        return actor.isAdmin()
                ? Outcome.ok(new Listed(
                        deliveries.page(query.state(), query.limit(), query.after()),
                        deliveries.backlog(clock.instant()),
                        hasServer()))
                : Outcome.refused(new Refusal.NotAllowed("look at the mails"));
    }

    private boolean hasServer() {
        return sender.carries().containsAll(Message.kinds().keySet());
    }
}
