package org.sexton.application.service;

import java.util.List;
import org.sexton.application.port.in.ViewEventMails;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.query.EventMails;
import org.sexton.domain.person.Actor;
import org.sexton.domain.redaction.Redaction;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

public final class ViewEventMailsService implements ViewEventMails {

    private final ViewTicket view;
    private final DeliveryQueries deliveries;

    /** @param view decides who may see the ticket, and so what became of its mails */
    public ViewEventMailsService(ViewTicket view, DeliveryQueries deliveries) {
        this.view = view;
        this.deliveries = deliveries;
    }

    @Override
    public Outcome<List<EventMails>> handle(Actor actor, TicketReference reference) {
        return view.handle(actor, reference)
                .map(ticket -> deliveries.ofTicket(ticket.id()).stream()
                        .map(ViewEventMailsService::withoutAddresses)
                        .toList());
    }

    /** Mail servers like to repeat the address that they refuse. */
    private static EventMails withoutAddresses(EventMails mails) {
        return new EventMails(
                mails.sequence(),
                mails.pending(),
                mails.sent(),
                mails.failed(),
                mails.reasons().stream().map(Redaction::mask).distinct().toList());
    }
}
