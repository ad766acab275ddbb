package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.MentionsDto;
import org.sexton.adapters.rest.dto.MentionsRequest;
import org.sexton.adapters.rest.dto.StaffDto;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.FindAssignees;
import org.sexton.application.port.in.FindMentioned;

@Path("/api/staff")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class StaffResource {

    private final CurrentActor current;
    private final FindAssignees findAssignees;
    private final FindMentioned findMentioned;

    public StaffResource(CurrentActor current, FindAssignees findAssignees, FindMentioned findMentioned) {
        this.current = current;
        this.findAssignees = findAssignees;
        this.findMentioned = findMentioned;
    }

    @GET
    @Operation(operationId = "listStaff", summary = "People whom tickets can be assigned to")
    public StaffDto list(@QueryParam("q") @DefaultValue("") String text) {
        return StaffDto.of(Problems.orThrow(findAssignees.handle(current.get(), text)));
    }

    @POST
    @Path("/mentions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findMentioned",
            summary = "Whom a note would call by @name if it were written now, and how soon they are mailed")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MentionsRequest.class)))
    public MentionsDto mentioned(Input<MentionsRequest> request) {
        return MentionsDto.of(Problems.orThrow(
                findMentioned.handle(current.get(), request.orThrow().body())));
    }
}
