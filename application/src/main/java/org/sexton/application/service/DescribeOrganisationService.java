package org.sexton.application.service;

import org.sexton.application.port.in.DescribeOrganisation;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.domain.administration.Organisation.Portal;
import org.sexton.domain.person.Actor;

public final class DescribeOrganisationService implements DescribeOrganisation {

    private final OrganisationStore organisation;
    private final OrganisationName name;

    public DescribeOrganisationService(OrganisationStore organisation, OrganisationName name) {
        this.organisation = organisation;
        this.name = name;
    }

    @Override
    public View handle(Actor actor) {
        return new View(name.get(), organisation.get().portal() == Portal.OPEN);
    }
}
