package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.FollowRequest;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.FollowReport;

@Path("/api/public/tickets/{reference}/follow")
@PermitAll
@Tag(name = "Public")
public final class FollowResource {

    private final CurrentActor current;
    private final FollowReport followReport;
    private final PortalLimits limits;
    private final Marks marks;

    FollowResource(CurrentActor current, FollowReport followReport, PortalLimits limits, Marks marks) {
        this.current = current;
        this.followReport = followReport;
        this.limits = limits;
        this.marks = marks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followReport",
            summary = "Say \"I see this too\", and get mails about it once the address is confirmed")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FollowRequest.class)))
    public void follow(
            @PathParam("reference") String text, Input<FollowRequest> request, @Context HttpServerRequest from) {
        var actor = current.get();
        var sender = Sender.of(from);
        limits.admit(PortalLimits.Deed.FOLLOW, actor, sender);
        var ticket = TicketPath.reference(text);
        Problems.orThrow(followReport.handle(
                actor,
                new FollowReport.Command(
                        ticket, request.value().contact(), marks.of(actor, sender, ticket), request.unread())));
    }
}
