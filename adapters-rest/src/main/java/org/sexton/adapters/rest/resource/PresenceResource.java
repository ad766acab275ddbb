package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.StaffDto;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.MeetAtTicket;

/** Who has a ticket open just now. */
@Path("/api/tickets/{reference}/presence")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class PresenceResource {

    private final CurrentActor current;
    private final MeetAtTicket meet;

    PresenceResource(CurrentActor current, MeetAtTicket meet) {
        this.current = current;
        this.meet = meet;
    }

    @PUT
    @Operation(
            operationId = "stayAtTicket",
            summary = "Say that one looks at a ticket, and hear who else does",
            description = "Whoever does not say it again within 30 seconds has gone.")
    public StaffDto stay(@PathParam("reference") String reference) {
        return StaffDto.ofColleagues(Problems.orThrow(meet.stay(current.get(), TicketPath.reference(reference))));
    }

    @DELETE
    @Operation(operationId = "leaveTicket", summary = "Say that one does not look at a ticket any more")
    public void leave(@PathParam("reference") String reference) {
        Problems.orThrow(meet.leave(current.get(), TicketPath.reference(reference)));
    }
}
