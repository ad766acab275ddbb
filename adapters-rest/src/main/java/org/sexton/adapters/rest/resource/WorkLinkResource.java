package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.WorkLinkDto;
import org.sexton.adapters.rest.dto.WorkLinkRequest;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ShareWork;

/** The link by which somebody without an account does the work of one ticket. */
@Path("/api/tickets/{reference}/work-link")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class WorkLinkResource {

    private final CurrentActor current;
    private final ShareWork shareWork;
    private final OnceOnly once;

    WorkLinkResource(CurrentActor current, ShareWork shareWork, OnceOnly once) {
        this.current = current;
        this.shareWork = shareWork;
        this.once = once;
    }

    @GET
    @Operation(operationId = "getWorkLink", summary = "The work link in force, without its address")
    public WorkLinkDto get(@PathParam("reference") String reference) {
        return WorkLinkDto.of(Problems.orThrow(shareWork.current(current.get(), TicketPath.reference(reference))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makeWorkLink", summary = "Make a work link for the assignee; an earlier one ends")
    @APIResponseSchema(value = WorkLinkDto.class, responseCode = "201", responseDescription = "The link")
    public Response make(
            @PathParam("reference") String reference,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            WorkLinkRequest request) {
        var actor = current.get();
        var ticket = TicketPath.reference(reference);
        return once.createSecretly(
                actor,
                key,
                "/api/tickets/" + ticket + "/work-link",
                request,
                () -> shareWork.share(actor, ticket, request.days()),
                shared -> new OnceOnly.Created(Map.of(), WorkLinkDto.of(shared)));
    }

    @DELETE
    @Operation(operationId = "endWorkLink", summary = "End the work link")
    public void end(@PathParam("reference") String reference) {
        Problems.orThrow(shareWork.end(current.get(), TicketPath.reference(reference)));
    }
}
