package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.MergeRequest;
import org.sexton.adapters.rest.dto.TicketDto;
import org.sexton.adapters.rest.http.EntityTags;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.MergeTickets;

/** That a ticket is a duplicate of another. The entity tags are the duplicate's. */
@Path("/api/tickets/{reference}/merge")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class MergeResource {

    private static final String PATH = "/api/tickets/%s/merge";

    private final CurrentActor current;
    private final MergeTickets mergeTickets;
    private final TicketAnswers answers;
    private final OnceOnly once;

    public MergeResource(CurrentActor current, MergeTickets mergeTickets, TicketAnswers answers, OnceOnly once) {
        this.current = current;
        this.mergeTickets = mergeTickets;
        this.answers = answers;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mergeTicket", summary = "Merge a duplicate into another ticket; it is closed to change")
    @APIResponseSchema(value = TicketDto.class, responseCode = "201", responseDescription = "The duplicate")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeRequest.class)))
    public Response merge(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Input<MergeRequest> request) {
        var actor = current.get();
        var ticket = TicketPath.reference(reference);
        var command = request.value().command(ticket, EntityTags.expected(ifMatch), request.unread());
        return once.create(
                actor,
                key,
                PATH.formatted(ticket),
                request.value(),
                () -> mergeTickets.merge(actor, command),
                merged -> new OnceOnly.Created(
                        Map.of(HttpHeaders.ETAG, EntityTags.of(merged.version())), answers.dto(merged, actor)));
    }

    @DELETE
    @Operation(operationId = "unmergeTicket", summary = "Take a ticket out of the one that it was merged into")
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The ticket")
    public Response takeOut(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var actor = current.get();
        var outcome = mergeTickets.takeOut(actor, TicketPath.reference(reference), EntityTags.expected(ifMatch));
        return answers.ok(Problems.orThrow(outcome), actor);
    }
}
