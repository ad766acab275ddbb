package org.sexton.application.query;

import org.sexton.domain.administration.Organisation;

/**
 * The organisation as its admins see it.
 *
 * @param name what it is called, wherever that comes from
 * @param awaiting how many reports wait for staff before they are shown
 */
public record OrganisationView(String name, Organisation organisation, long awaiting) {}
