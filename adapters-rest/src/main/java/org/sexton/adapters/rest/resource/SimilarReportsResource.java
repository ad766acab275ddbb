package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.PublicTicketPageDto;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.FindSimilarReports;
import org.sexton.domain.person.Actor;

@Path("/api/public/tickets/similar")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class SimilarReportsResource {

    private final FindSimilarReports findSimilarReports;
    private final PublicAnswers answers;

    public SimilarReportsResource(FindSimilarReports findSimilarReports, PublicAnswers answers) {
        this.findSimilarReports = findSimilarReports;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "findSimilarReports",
            summary = "Up to five public tickets like what is being typed, the likeliest first")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponseSchema(value = PublicTicketPageDto.class, responseCode = "200", responseDescription = "The likeliest")
    public Response find(
            @Parameter(description = "The beginning of a title, from 3 characters on") @QueryParam("q") @Nullable String typed,
            @Parameter(description = "The key of the place, or latitude and longitude as 51.4755,-0.0326")
                    @QueryParam("location")
                    @Nullable String location,
            @Parameter(description = "The key of the category") @QueryParam("category") @Nullable String category,
            @HeaderParam("If-None-Match") @Nullable String known) {
        var found = Problems.orThrow(
                findSimilarReports.handle(Actor.GUEST, new FindSimilarReports.Query(typed, category, location)));
        return answers.of(PublicTicketPageDto.all(found), known);
    }
}
