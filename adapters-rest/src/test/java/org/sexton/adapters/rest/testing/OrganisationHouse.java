package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.DescribeOrganisation;
import org.sexton.application.port.in.EditOrganisation;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.DescribeOrganisationService;
import org.sexton.application.service.EditOrganisationService;

/** Whose {@link House} it is, and what it shows. */
@Dependent
public final class OrganisationHouse {

    @Produces
    @Singleton
    OrganisationName name(InMemoryInstallation in, @ConfigProperty(name = "sexton.name") String configured) {
        return () -> Optional.ofNullable(in.organisation.get().name()).orElse(configured);
    }

    @Produces
    @Singleton
    DescribeOrganisation describeOrganisation(InMemoryInstallation in, OrganisationName name) {
        return new DescribeOrganisationService(in.organisation, name);
    }

    @Produces
    @Singleton
    EditOrganisation editOrganisation(InMemoryInstallation in, OrganisationName name, InstantSource clock) {
        return new EditOrganisationService(in.work, in.organisation, name, new AdminPen(in.adminLog, in.ids, clock));
    }
}
