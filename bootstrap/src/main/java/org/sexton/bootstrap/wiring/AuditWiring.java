package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.persistence.whole.JdbcAuditChains;
import org.sexton.application.port.in.SearchAudit;
import org.sexton.application.port.in.VerifyAudit;
import org.sexton.application.port.out.AuditQueries;
import org.sexton.application.port.out.People;
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
    SearchAudit searchAudit(AuditQueries audit, People people) {
        return new SearchAuditService(audit, people);
    }
}
