package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.EventMailsDto;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ViewEventMails;

/** What became of the mails about a ticket. */
@Path("/api/tickets/{reference}/mails")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class EventMailsResource {

    private final CurrentActor current;
    private final ViewEventMails mails;

    EventMailsResource(CurrentActor current, ViewEventMails mails) {
        this.current = current;
        this.mails = mails;
    }

    @GET
    @Operation(
            operationId = "listTicketMails",
            summary = "Whether the mails that a ticket's events caused went out, wait or failed; not to whom")
    public EventMailsDto list(@PathParam("reference") String reference) {
        return EventMailsDto.of(Problems.orThrow(mails.handle(current.get(), TicketPath.reference(reference))));
    }
}
