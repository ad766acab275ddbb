package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.StaffDto;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.FindAssignees;

@Path("/api/staff")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class StaffResource {

    private final CurrentActor current;
    private final FindAssignees findAssignees;

    public StaffResource(CurrentActor current, FindAssignees findAssignees) {
        this.current = current;
        this.findAssignees = findAssignees;
    }

    @GET
    @Operation(operationId = "listStaff", summary = "People whom tickets can be assigned to")
    public StaffDto list(@QueryParam("q") @DefaultValue("") String text) {
        return StaffDto.of(Problems.orThrow(findAssignees.handle(current.get(), text)));
    }
}
