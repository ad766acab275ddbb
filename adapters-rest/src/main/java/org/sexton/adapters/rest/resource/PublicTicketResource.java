package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.PublicReportDto;
import org.sexton.adapters.rest.dto.PublicTicketPageDto;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.http.PublicListQuery;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListPublicTickets;
import org.sexton.application.port.in.ViewPublicTicket;
import org.sexton.domain.person.Actor;

/** Whoever asks, asks as a guest: that is why any cache may keep the answers, and no session is looked up for them. */
@Path("/api/public/tickets")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class PublicTicketResource {

    private final ListPublicTickets listPublicTickets;
    private final ViewPublicTicket viewPublicTicket;
    private final Cursors cursors;
    private final PublicAnswers answers;

    public PublicTicketResource(
            ListPublicTickets listPublicTickets,
            ViewPublicTicket viewPublicTicket,
            Cursors cursors,
            PublicAnswers answers) {
        this.listPublicTickets = listPublicTickets;
        this.viewPublicTicket = viewPublicTicket;
        this.cursors = cursors;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listPublicTickets", summary = "A page of public tickets, the latest report first")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words, each from its beginning",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "phase",
            in = ParameterIn.QUERY,
            description = "open or resolved",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Category keys",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "location",
            in = ParameterIn.QUERY,
            description = "Keys of places, each with all inside it",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponseSchema(value = PublicTicketPageDto.class, responseCode = "200", responseDescription = "The page")
    public Response list(@Context UriInfo uri, @HeaderParam("If-None-Match") @Nullable String known) {
        var query = PublicListQuery.parse(uri.getQueryParameters(), cursors);
        var page = listPublicTickets.handle(Actor.GUEST, query);
        var next = page.next() == null ? null : cursors.writePublic(page.next(), PublicListQuery.asked(query.filter()));
        return answers.of(PublicTicketPageDto.of(page, next), known);
    }

    @GET
    @Path("/{reference}")
    @Operation(
            operationId = "getPublicTicket",
            summary = "One public ticket; a hidden one is answered like a missing one")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponseSchema(value = PublicReportDto.class, responseCode = "200", responseDescription = "The ticket")
    public Response get(
            @PathParam("reference") String reference, @HeaderParam("If-None-Match") @Nullable String known) {
        var report = Problems.orThrow(viewPublicTicket.handle(Actor.GUEST, TicketPath.reference(reference)));
        return answers.of(PublicReportDto.of(report), known);
    }
}
