package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.persistence.whole.JdbcAuditChains;
import org.sexton.application.port.in.PublishAuditHead;
import org.sexton.application.port.in.SearchAudit;
import org.sexton.application.port.in.VerifyAudit;
import org.sexton.application.port.out.AuditQueries;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.application.port.out.DeskPages;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.PublishAuditHeadService;
import org.sexton.application.service.SearchAuditService;
import org.sexton.application.service.VerifyAuditService;
import org.sexton.bootstrap.postgres.Credentials;
import org.sexton.bootstrap.postgres.Database;

/** What was recorded, as a whole. */
@Dependent
final class AuditWiring {

    /** Reading all events takes longer than the pool lets anything take: it has a connection of its own. */
    @Produces
    @Singleton
    VerifyAudit verifyAudit(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var own = Database.connecting(url, new Credentials(username, password.orElse("")));
        return new VerifyAuditService(new JdbcAuditChains(own));
    }

    @Produces
    @Singleton
    PublishAuditHead publishAuditHead(
            UnitOfWork work,
            Checkpoints checkpoints,
            AdminPen pens,
            People people,
            MailWishesStore wishes,
            Outbox outbox,
            DeskPages pages,
            InstantSource clock,
            @ConfigProperty(name = "sexton.time-zone") Optional<String> zone) {
        return new PublishAuditHeadService(
                work, checkpoints, pens, people, wishes, outbox, pages, clock, TimeZone.of(zone));
    }

    @Produces
    @Singleton
    SearchAudit searchAudit(AuditQueries audit, People people) {
        return new SearchAuditService(audit, people);
    }
}
