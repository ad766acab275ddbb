package org.sexton.adapters.memory.contract;

import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;

/** One adapter of each port, over the same installation. */
public record Ports(
        UnitOfWork work,
        TicketStore tickets,
        TicketQueries queries,
        Catalogue catalogue,
        AdminLog adminLog,
        People people,
        Receipts receipts,
        PublicTickets publicTickets,
        TrackingLinks trackingLinks,
        Followers followers,
        Photos photos,
        OrganisationStore organisation) {}
