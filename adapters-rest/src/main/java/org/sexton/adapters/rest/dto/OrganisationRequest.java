package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditOrganisation;
import org.sexton.application.port.in.Given;
import org.sexton.domain.shared.Violation;

/** What becomes of the organisation. A setter is called for each member that is there, null or not. */
@Schema(name = "OrganisationRequest", description = "What is left out stays.")
public final class OrganisationRequest {

    @Schema(hidden = true)
    private @Nullable Given<String> givenName;

    @Schema(hidden = true)
    private @Nullable Given<String> givenPortal;

    @Schema(hidden = true)
    private @Nullable Given<String> givenReports;

    public EditOrganisation.Change command(List<Violation> unread) {
        return new EditOrganisation.Change(givenName, givenPortal, givenReports, unread);
    }

    @Schema(maxLength = 100)
    public void setName(@Nullable String name) {
        givenName = new Given<>(name);
    }

    @Schema(
            enumeration = {"open", "closed"},
            description = "closed: reports are taken, but nobody but staff and reporters sees them")
    public void setPortal(@Nullable String portal) {
        givenPortal = new Given<>(portal);
    }

    @Schema(
            enumeration = {"at_once", "after_triage"},
            description = "after_triage: a report appears when staff move it on to another open status")
    public void setReports(@Nullable String reports) {
        givenReports = new Given<>(reports);
    }
}
