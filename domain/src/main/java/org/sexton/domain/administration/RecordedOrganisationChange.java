package org.sexton.domain.administration;

/** Package-private on purpose: see {@link OrganisationChange}. */
record RecordedOrganisationChange(Organisation before, Organisation after, AdminEvent event)
        implements OrganisationChange {}
