package org.sexton.application.service;

import java.util.Iterator;
import java.util.UUID;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.ticket.TicketReference;

/** Gives the references that a test chose. */
record RepeatingReferences(IdSource others, Iterator<TicketReference> references) implements IdSource {

    @Override
    public UUID nextId() {
        return others.nextId();
    }

    @Override
    public TicketReference nextReference() {
        return references.next();
    }

    @Override
    public Salt nextSalt() {
        return others.nextSalt();
    }

    @Override
    public String nextSecret() {
        return others.nextSecret();
    }

    @Override
    public String nextTrackingSecret() {
        return others.nextTrackingSecret();
    }
}
