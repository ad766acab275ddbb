package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.FiguresDto;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.application.port.in.ViewFigures;
import org.sexton.domain.person.Actor;

/** Whoever asks, asks as a guest: what is counted is what a guest finds on the lists. */
@Path("/api/public/figures")
@PermitAll
@Tag(name = "Public")
public final class FiguresResource {

    private static final String CSV = "text/csv";

    private final ViewFigures view;
    private final PublicAnswers answers;

    public FiguresResource(ViewFigures view, PublicAnswers answers) {
        this.view = view;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFigures",
            summary = "How public reports come and go, and how long it takes to resolve them")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponseSchema(value = FiguresDto.class, responseCode = "200", responseDescription = "The figures")
    public Response get(@HeaderParam("If-None-Match") @Nullable String known) {
        return answers.of(FiguresDto.of(view.handle(Actor.GUEST)), known);
    }

    @GET
    @Path("/weeks.csv")
    @Produces(CSV)
    @Operation(
            operationId = "exportFigures",
            summary = "What was reported and resolved per week as CSV, with a header line")
    @APIResponse(
            responseCode = "200",
            description = "The weeks",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response weeks() {
        var weeks = InsightsCsv.weeks(FiguresDto.of(view.handle(Actor.GUEST)).weeks());
        return Response.ok(weeks, CSV + "; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"weeks.csv\"")
                .build();
    }
}
