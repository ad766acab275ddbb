package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.OrganisationDto;
import org.sexton.adapters.rest.dto.OrganisationRequest;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.EditOrganisation;

@Path("/api/admin/organisation")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation")
public final class OrganisationResource {

    private final CurrentActor current;
    private final EditOrganisation edit;

    public OrganisationResource(CurrentActor current, EditOrganisation edit) {
        this.current = current;
        this.edit = edit;
    }

    @GET
    @Operation(operationId = "getOrganisation", summary = "What it is called, and what of its reports everyone may see")
    public OrganisationDto get() {
        return OrganisationDto.of(Problems.orThrow(edit.view(current.get())));
    }

    @PATCH
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeOrganisation",
            summary = "Call it otherwise, open or close the portal, or let reports appear at once or after triage")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrganisationRequest.class)))
    public OrganisationDto change(Input<OrganisationRequest> request) {
        return OrganisationDto.of(
                Problems.orThrow(edit.handle(current.get(), request.value().command(request.unread()))));
    }
}
