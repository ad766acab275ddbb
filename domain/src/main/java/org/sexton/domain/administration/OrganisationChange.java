package org.sexton.domain.administration;

/**
 * What an admin made of the organisation, and the entry that records it. Only {@link Organisation} can make one, so nothing of
 * it changes without its entry.
 */
public sealed interface OrganisationChange permits RecordedOrganisationChange {

    Organisation before();

    Organisation after();

    AdminEvent event();
}
