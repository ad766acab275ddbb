package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ViewFigures;
import org.sexton.application.port.in.ViewInsights;
import org.sexton.application.service.ViewFiguresService;
import org.sexton.application.service.ViewInsightsService;

/** How the work of the {@link House} goes. */
@Dependent
public final class InsightHouse {

    @Produces
    @Singleton
    ViewInsights viewInsights(InMemoryInstallation in, InstantSource clock) {
        return new ViewInsightsService(in.insights, clock, ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    ViewFigures viewFigures(InMemoryInstallation in, InstantSource clock) {
        return new ViewFiguresService(in.publicTickets, clock, ZoneOffset.UTC);
    }
}
