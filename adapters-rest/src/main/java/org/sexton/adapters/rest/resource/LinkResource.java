package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.TicketDto;
import org.sexton.adapters.rest.dto.TicketLinksDto;
import org.sexton.adapters.rest.http.EntityTags;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.RelateTickets;
import org.sexton.application.port.in.SuggestDuplicates;
import org.sexton.application.port.in.ViewLinks;

/** What a ticket is tied to. The entity tags are those of the ticket that comes first in the path. */
@Path("/api/tickets/{reference}")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class LinkResource {

    private final CurrentActor current;
    private final ViewLinks viewLinks;
    private final RelateTickets relateTickets;
    private final SuggestDuplicates suggestDuplicates;
    private final TicketAnswers answers;

    public LinkResource(
            CurrentActor current,
            ViewLinks viewLinks,
            RelateTickets relateTickets,
            SuggestDuplicates suggestDuplicates,
            TicketAnswers answers) {
        this.current = current;
        this.viewLinks = viewLinks;
        this.relateTickets = relateTickets;
        this.suggestDuplicates = suggestDuplicates;
        this.answers = answers;
    }

    /** Without an entity tag: titles and statuses of other tickets change without this one. */
    @GET
    @Path("/links")
    @Operation(operationId = "listTicketLinks", summary = "The tickets that a ticket is tied to")
    public TicketLinksDto links(@PathParam("reference") String reference) {
        return TicketLinksDto.of(Problems.orThrow(viewLinks.handle(current.get(), TicketPath.reference(reference))));
    }

    /** The ticket's own words are not part of the question: they may be sensitive, and addresses are logged. */
    @GET
    @Path("/similar")
    @Operation(
            operationId = "suggestDuplicates",
            summary = "Public tickets that a ticket is like, the most alike first")
    public TicketLinksDto.SimilarDto similar(@PathParam("reference") String reference) {
        return TicketLinksDto.SimilarDto.of(
                Problems.orThrow(suggestDuplicates.handle(current.get(), TicketPath.reference(reference))));
    }

    @PUT
    @Path("/related/{other}")
    @Operation(operationId = "relateTickets", summary = "Say that two tickets have to do with each other")
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The first ticket")
    public Response relate(
            @PathParam("reference") String reference,
            @PathParam("other") String other,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return relate(reference, other, ifMatch, true);
    }

    @DELETE
    @Path("/related/{other}")
    @Operation(operationId = "unrelateTickets", summary = "Say that two tickets have nothing to do with each other")
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The first ticket")
    public Response unrelate(
            @PathParam("reference") String reference,
            @PathParam("other") String other,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return relate(reference, other, ifMatch, false);
    }

    private Response relate(String reference, String other, @Nullable String ifMatch, boolean holds) {
        var actor = current.get();
        var command = new RelateTickets.Command(
                TicketPath.reference(reference), EntityTags.expected(ifMatch), TicketPath.reference(other), holds);
        return answers.ok(Problems.orThrow(relateTickets.handle(actor, command)), actor);
    }
}
