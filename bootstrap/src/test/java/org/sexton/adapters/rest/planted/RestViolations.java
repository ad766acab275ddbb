package org.sexton.adapters.rest.planted;

import io.vertx.ext.web.Router;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import org.sexton.adapters.persistence.planted.PersistenceViolations;
import org.sexton.application.service.ViewTicketService;
import org.sexton.bootstrap.architecture.PlantedViolationsTest;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketSnapshot;

/** Everything that the REST adapter must not do, planted for {@code PlantedViolationsTest}. */
public final class RestViolations {

    public static final class KnowsAService {
        Class<?> service() {
            return ViewTicketService.class;
        }
    }

    public static final class KnowsAnotherAdapter {
        Object other() {
            return new PersistenceViolations();
        }
    }

    public static final class KnowsBootstrap {
        Class<?> bootstrap() {
            return PlantedViolationsTest.class;
        }
    }

    public static final class RestoresATicket {
        Ticket restore(TicketSnapshot state) {
            return Ticket.restore(state, Digest.NONE);
        }
    }

    /** With an id, because the tests of the whole application meet it, too. */
    @Entity
    public static class EntityAbroad {
        @Id
        long id;
    }

    public static final class BeginsATransaction {
        @Transactional
        void begin() {}
    }

    public static final class EndpointWithoutAudience {
        @GET
        public String anyone() {
            return "";
        }
    }

    public static final class LaysARoute {
        void lay(Router router) {
            router.route("/api/secret").handler(context -> context.end("told to anyone"));
        }
    }

    private RestViolations() {}
}
