package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.RevokeTrackingLinks;

@Path("/api/tickets/{reference}/tracking-links")
@RolesAllowed({"staff", "admin"})
@Tag(name = "Tickets")
public final class TrackingLinksResource {

    private final CurrentActor current;
    private final RevokeTrackingLinks revoke;

    public TrackingLinksResource(CurrentActor current, RevokeTrackingLinks revoke) {
        this.current = current;
        this.revoke = revoke;
    }

    @DELETE
    @Operation(operationId = "revokeTrackingLinks", summary = "End the private links of a ticket's reporter")
    public void revoke(@PathParam("reference") String text) {
        var reference = TicketPath.reference(text);
        Problems.orThrow(revoke.handle(current.get(), reference));
    }
}
