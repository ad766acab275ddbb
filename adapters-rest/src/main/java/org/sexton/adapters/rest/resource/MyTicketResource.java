package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.ReporterTicketPageDto;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.MyListQuery;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListMyTickets;

@Path("/api/my/tickets")
@RolesAllowed({"member", "staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public final class MyTicketResource {

    private static final String NOBODY_KEEPS_IT = "private, no-store";

    private final CurrentActor current;
    private final ListMyTickets listMyTickets;
    private final Cursors cursors;

    public MyTicketResource(CurrentActor current, ListMyTickets listMyTickets, Cursors cursors) {
        this.current = current;
        this.listMyTickets = listMyTickets;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listMyTickets", summary = "A page of what I reported, sensitive or not, the latest first")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponseSchema(value = ReporterTicketPageDto.class, responseCode = "200", responseDescription = "The page")
    public Response list(@Context UriInfo uri) {
        var actor = current.get();
        var page = Problems.orThrow(
                listMyTickets.handle(actor, MyListQuery.parse(uri.getQueryParameters(), actor, cursors)));
        var next = page.next() == null ? null : cursors.writePublic(page.next(), MyListQuery.asked(actor));
        return Response.ok(ReporterTicketPageDto.of(page, next))
                .header(HttpHeaders.CACHE_CONTROL, NOBODY_KEEPS_IT)
                .build();
    }
}
