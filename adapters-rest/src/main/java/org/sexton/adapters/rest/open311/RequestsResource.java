package org.sexton.adapters.rest.open311;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.open311.format.Format;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListPublicTickets;
import org.sexton.application.port.in.ViewPublicTicket;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicPage;
import org.sexton.application.query.PublicReport;
import org.sexton.domain.person.Actor;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** What the public sees, as GeoReport tells it. */
@Path("/open311/v2")
@PermitAll
@Tag(name = "Open311")
public final class RequestsResource {

    static final String ROOT = "service_requests";

    private final ListPublicTickets listPublicTickets;
    private final ViewPublicTicket viewPublicTicket;
    private final GeoReportAnswers answers;
    private final InstantSource clock;

    public RequestsResource(
            ListPublicTickets listPublicTickets,
            ViewPublicTicket viewPublicTicket,
            GeoReportAnswers answers,
            InstantSource clock) {
        this.listPublicTickets = listPublicTickets;
        this.viewPublicTicket = viewPublicTicket;
        this.answers = answers;
        this.clock = clock;
    }

    /** At most {@link PublicPage#MAX_LIMIT}; whoever wants older ones says until when. */
    @GET
    @Path("requests.{format:" + Format.ENDINGS + "}")
    @Operation(operationId = "listOpen311Requests", summary = "Up to 1000 public reports, the latest first")
    @Parameter(
            name = "service_request_id",
            in = ParameterIn.QUERY,
            description = "References, between commas; all else is then left aside",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "service_code",
            in = ParameterIn.QUERY,
            description = "Codes of services, between commas",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "start_date",
            in = ParameterIn.QUERY,
            description = "The earliest report; without it, 90 days before end_date",
            schema = @Schema(implementation = String.class, format = "date-time"))
    @Parameter(
            name = "end_date",
            in = ParameterIn.QUERY,
            description = "The latest report, at most 90 days after start_date; without it, now",
            schema = @Schema(implementation = String.class, format = "date-time"))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "open, closed, or both between a comma",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponse(
            responseCode = "200",
            description = "The reports",
            content = {
                @Content(
                        mediaType = "text/xml",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequestDto.class)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequestDto.class))
            })
    public Response list(
            @PathParam("format") String format,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String known) {
        var found = RequestsQuery.parse(uri.getQueryParameters(), clock.instant())
                .map(this::find)
                .orElse(List.of());
        return answers.of(
                format, ROOT, found.stream().map(ServiceRequestDto::of).toList(), known);
    }

    private List<PublicTicket> find(PublicFilter filter) {
        return listPublicTickets
                .handle(Actor.GUEST, new ListPublicTickets.Query(filter, PublicPage.MAX_LIMIT, null))
                .items();
    }

    @GET
    @Path("requests/{service_request_id:[^/.]+}.{format:" + Format.ENDINGS + "}")
    @Operation(
            operationId = "getOpen311Request",
            summary = "One public report; a hidden one is answered like a missing one")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponse(
            responseCode = "200",
            description = "A list of one",
            content = {
                @Content(
                        mediaType = "text/xml",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequestDto.class)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequestDto.class))
            })
    public Response get(
            @PathParam("service_request_id") String id,
            @PathParam("format") String format,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return answers.of(format, ROOT, List.of(ServiceRequestDto.of(view(id).ticket())), known);
    }

    private PublicReport view(String id) {
        var found = TicketReference.parse(id).map(reference -> viewPublicTicket.handle(Actor.GUEST, reference));
        if (found.isPresent() && found.get() instanceof Outcome.Ok(var report)) {
            return report;
        }
        throw Problems.because(Kind.NOT_FOUND);
    }
}
