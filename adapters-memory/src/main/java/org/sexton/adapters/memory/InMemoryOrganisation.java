package org.sexton.adapters.memory;

import org.sexton.application.port.out.OrganisationStore;
import org.sexton.domain.administration.Organisation;
import org.sexton.domain.administration.OrganisationChange;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;

/** What is shown is worked out whenever it is asked for: nothing has to follow a change. */
public final class InMemoryOrganisation implements OrganisationStore {

    private final InMemoryUnitOfWork work;
    private final InMemoryAdminLog log;
    private final InMemoryTickets tickets;
    /** As it was from each change on. */
    private final Table<Integer, Organisation> states;

    public InMemoryOrganisation(InMemoryUnitOfWork work, InMemoryAdminLog log, InMemoryTickets tickets) {
        this.work = work;
        this.log = log;
        this.tickets = tickets;
        states = new Table<>(work);
    }

    @Override
    public Organisation get() {
        return states.get(changes()).orElse(Organisation.FIRST);
    }

    @Override
    public Publicity publicity() {
        work.requireUnit();
        return get().publicity();
    }

    @Override
    public long awaiting() {
        return tickets.states()
                .filter(ticket -> PrivacyRules.isPublic(ticket, Publicity.AT_ONCE)
                        && !PrivacyRules.isPublic(ticket, Publicity.AFTER_TRIAGE))
                .count();
    }

    @Override
    public void commit(OrganisationChange change) {
        log.append(change.event());
        states.put(changes() + 1, change.after());
    }

    /** How often it was changed. */
    int changes() {
        return states.rows().size();
    }
}
