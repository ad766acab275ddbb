package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.in.DescribeOrganisation;
import org.sexton.application.port.in.EditOrganisation;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.DescribeOrganisationService;
import org.sexton.application.service.EditOrganisationService;

/** Whose installation it is, and what it shows. */
@Dependent
final class OrganisationWiring {

    @Produces
    @Singleton
    OrganisationName name(OrganisationStore organisation, @ConfigProperty(name = "sexton.name") String configured) {
        return () -> Optional.ofNullable(organisation.get().name()).orElse(configured);
    }

    @Produces
    @Singleton
    DescribeOrganisation describeOrganisation(OrganisationStore organisation, OrganisationName name) {
        return new DescribeOrganisationService(organisation, name);
    }

    @Produces
    @Singleton
    EditOrganisation editOrganisation(
            UnitOfWork work, OrganisationStore organisation, OrganisationName name, AdminPen pens) {
        return new EditOrganisationService(work, organisation, name, pens);
    }
}
