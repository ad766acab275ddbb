package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.PreviewDto;
import org.sexton.adapters.rest.dto.PreviewRequest;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.PreviewReport;

/** A POST, because what is being written belongs in no address and no log; nothing is kept of it. */
@Path("/api/public/preview")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class PreviewResource {

    private final CurrentActor current;
    private final PreviewReport previewReport;
    private final PortalLimits limits;

    PreviewResource(CurrentActor current, PreviewReport previewReport, PortalLimits limits) {
        this.current = current;
        this.previewReport = previewReport;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewReport", summary = "How everyone would read a report, before it is sent")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PreviewRequest.class)))
    public PreviewDto preview(Input<PreviewRequest> request, @Context HttpServerRequest from) {
        var actor = current.get();
        limits.admit(PortalLimits.Deed.LOOK, actor, Sender.of(from));
        return PreviewDto.of(
                Problems.orThrow(previewReport.handle(actor, request.value().command(request.unread()))));
    }
}
