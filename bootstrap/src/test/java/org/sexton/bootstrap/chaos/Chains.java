package org.sexton.bootstrap.chaos;

import java.util.List;
import org.sexton.adapters.persistence.query.SqlTicketQueries;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketReference;

/** Every event is what was once recorded, right after the one before it. */
final class Chains {

    private final Facts facts;
    private final SqlTicketQueries queries;

    Chains(Database database) {
        var app = database.as(database.app());
        facts = new Facts(app);
        queries = new SqlTicketQueries(app);
    }

    List<String> offences() {
        return facts.list("SELECT reference FROM ticket", row -> new TicketReference(row.getString(1))).stream()
                .filter(ticket -> !isIntact(ticket))
                .map(ticket -> "a broken chain: " + ticket)
                .toList();
    }

    private boolean isIntact(TicketReference ticket) {
        var before = Digest.NONE;
        for (var event : queries.events(ticket)) {
            if (!event.isIntactAfter(before)) {
                return false;
            }
            before = event.seal().hash();
        }
        return true;
    }
}
