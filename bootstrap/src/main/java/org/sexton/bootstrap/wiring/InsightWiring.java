package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.in.ViewFigures;
import org.sexton.application.port.in.ViewInsights;
import org.sexton.application.port.out.InsightQueries;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.service.ViewFiguresService;
import org.sexton.application.service.ViewInsightsService;

/** How the work goes, in numbers. */
@Dependent
final class InsightWiring {

    @Produces
    @Singleton
    ViewInsights viewInsights(
            InsightQueries queries,
            InstantSource clock,
            @ConfigProperty(name = "sexton.time-zone") Optional<String> zone) {
        return new ViewInsightsService(queries, clock, TimeZone.of(zone));
    }

    @Produces
    @Singleton
    ViewFigures viewFigures(
            PublicTickets tickets,
            InstantSource clock,
            @ConfigProperty(name = "sexton.time-zone") Optional<String> zone) {
        return new ViewFiguresService(tickets, clock, TimeZone.of(zone));
    }
}
