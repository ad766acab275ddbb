package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.Ports;

/** An empty installation for each test of a contract. */
final class InMemory {

    private InMemory() {}

    static Ports empty() {
        return of(new InMemoryInstallation());
    }

    static Ports of(InMemoryInstallation installation) {
        return new Ports(
                installation.work,
                installation.tickets,
                installation.queries,
                installation.catalogue,
                installation.adminLog,
                installation.people,
                installation.receipts,
                installation.publicTickets,
                installation.trackingLinks,
                installation.followers,
                installation.photos,
                installation.organisation);
    }
}
