package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.OrganisationView;

/**
 * The organisation, for its admins.
 *
 * @param portal closed: reports are taken, but not shown
 * @param reports when they appear on an open portal
 * @param awaiting how many reports wait for staff to move them on, before they would appear after triage
 */
@Schema(name = "Organisation")
public record OrganisationDto(
        String name,

        @Schema(enumeration = {"open", "closed"}) String portal,

        @Schema(enumeration = {"at_once", "after_triage"}) String reports,

        long awaiting) {

    public static OrganisationDto of(OrganisationView view) {
        var organisation = view.organisation();
        return new OrganisationDto(
                view.name(), Wire.name(organisation.portal()), Wire.name(organisation.reports()), view.awaiting());
    }
}
