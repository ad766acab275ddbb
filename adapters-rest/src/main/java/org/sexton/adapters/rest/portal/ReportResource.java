package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.sexton.adapters.rest.dto.ReportReceiptDto;
import org.sexton.adapters.rest.dto.ReportRequest;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;

@Path("/api/public/tickets")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class ReportResource {

    private static final String PATH = "/api/public/tickets";

    private final CurrentActor current;
    private final ReportDoor door;

    ReportResource(CurrentActor current, ReportDoor door) {
        this.current = current;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportProblem", summary = "Report a problem, signed in or not")
    @APIResponseSchema(
            value = ReportReceiptDto.class,
            responseCode = "201",
            responseDescription = "Its reference, and the private link to it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportRequest.class)))
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Input<ReportRequest> request,
            @Context HttpServerRequest from) {
        var actor = current.get();
        door.knock(actor, from);
        var report = request.value();
        return door.takeIn(
                actor,
                key,
                PATH,
                from,
                new ReportDoor.Sent(
                        report.command(request.unread()), report.content(), report.proof(), report.secondsOnPage()),
                reported -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, TrackResource.path(reported.secret())),
                        ReportReceiptDto.of(reported)));
    }
}
