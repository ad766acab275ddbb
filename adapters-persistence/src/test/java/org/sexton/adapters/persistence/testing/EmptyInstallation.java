package org.sexton.adapters.persistence.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.store.JpaTicketStore;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;

/** The application's own adapters over a database that was emptied, which its owner alone can do. */
@ApplicationScoped
public class EmptyInstallation {

    private final TestDatabase database;
    private final Ports ports;

    EmptyInstallation(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            UnitOfWork work,
            JpaTicketStore tickets,
            TicketQueries queries,
            Catalogue catalogue,
            AdminLog adminLog,
            People people,
            Receipts receipts,
            PublicTickets publicTickets,
            TrackingLinks trackingLinks,
            Followers followers,
            Photos photos,
            OrganisationStore organisation) {
        database = new TestDatabase(url);
        ports = new Ports(
                work,
                tickets,
                queries,
                catalogue,
                adminLog,
                people,
                receipts,
                publicTickets,
                trackingLinks,
                followers,
                photos,
                organisation);
    }

    public Ports ports() {
        database.clear();
        return ports;
    }
}
