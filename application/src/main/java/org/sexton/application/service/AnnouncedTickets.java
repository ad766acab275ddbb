package org.sexton.application.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * The store that use cases are given: whatever they commit, those whom it concerns are told, in the same unit of work. No
 * use case can forget it, because none knows the store behind this one.
 */
public final class AnnouncedTickets implements TicketStore {

    private final TicketStore store;
    private final DeskMails desk;
    private final TicketMails mails;

    public AnnouncedTickets(TicketStore store, DeskMails desk, TicketMails mails) {
        this.store = store;
        this.desk = desk;
        this.mails = mails;
    }

    @Override
    public Optional<Ticket> find(TicketReference reference) {
        return store.find(reference);
    }

    @Override
    public Set<TicketReference> taken(Collection<TicketReference> references) {
        return store.taken(references);
    }

    @Override
    public Set<String> imported(String source, Collection<String> externalIds) {
        return store.imported(source, externalIds);
    }

    @Override
    public TicketSnapshot commit(Change change) {
        var committed = store.commit(change);
        mails.announce(change, desk.announce(change));
        return committed;
    }

    /** Imports alone come in such numbers: they have no followers yet, and the desk knows of them. */
    @Override
    public void commitAll(List<Change> openings) {
        store.commitAll(openings);
    }

    @Override
    public void refreshWords(Collection<Key> places) {
        store.refreshWords(places);
    }
}
