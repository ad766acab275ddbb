package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.InsightsDto;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ViewInsights;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

@Path("/api/insights")
@RolesAllowed({"staff", "admin"})
@Tag(name = "Insights")
public final class InsightsResource {

    private static final String WEEKS = "26";
    private static final String CSV = "text/csv";

    private final CurrentActor current;
    private final ViewInsights view;

    public InsightsResource(CurrentActor current, ViewInsights view) {
        this.current = current;
        this.view = view;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getInsights",
            summary = "What is open, what comes and goes per week, and how long it takes")
    public InsightsDto get(
            @Parameter(
                            description = "How many, the current one included",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "104"))
                    @QueryParam("weeks")
                    @DefaultValue(WEEKS)
                    String weeks) {
        return insights(weeks);
    }

    @GET
    @Path("/{chart}.csv")
    @Produces(CSV)
    @Operation(operationId = "exportInsights", summary = "One chart as CSV, with a header line")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ages", "places", "categories", "weeks", "times"}))
                    @PathParam("chart")
                    String chart,
            @Parameter(
                            description = "How many, the current one included",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "104"))
                    @QueryParam("weeks")
                    @DefaultValue(WEEKS)
                    String weeks) {
        var csv = InsightsCsv.of(chart, insights(weeks)).orElseThrow(() -> Problems.of(new Refusal.NotFound("chart")));
        return Response.ok(csv, CSV + "; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + chart + ".csv\"")
                .build();
    }

    private InsightsDto insights(String weeks) {
        return InsightsDto.of(Problems.orThrow(view.handle(current.get(), number(weeks))));
    }

    private static int number(String weeks) {
        try {
            return Integer.parseInt(weeks);
        } catch (NumberFormatException _) {
            throw Problems.of(new Refusal.Invalid(new Violation("weeks", "not_understood", "must be a number")));
        }
    }
}
