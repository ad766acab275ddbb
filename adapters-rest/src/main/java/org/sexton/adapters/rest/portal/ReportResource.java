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
import org.sexton.application.port.in.ReportProblem;
import org.sexton.application.port.in.ReportProblem.Reported;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

@Path("/api/public/tickets")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class ReportResource {

    private static final String PATH = "/api/public/tickets";

    /** From here on a key is a secret of its sender's: 22 characters can hold 128 bits. */
    private static final int SECRET_KEY = 22;

    private final CurrentActor current;
    private final ReportProblem reportProblem;
    private final OnceOnly once;
    private final PortalLimits limits;
    private final ReportGate gate;

    ReportResource(
            CurrentActor current, ReportProblem reportProblem, OnceOnly once, PortalLimits limits, ReportGate gate) {
        this.current = current;
        this.reportProblem = reportProblem;
        this.once = once;
        this.limits = limits;
        this.gate = gate;
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
        var sender = Sender.of(from);
        limits.admit(PortalLimits.Deed.REPORT, actor, sender);
        return once.createSecretly(
                actor,
                key,
                PATH + scope(actor, key, sender),
                request.value().content(),
                () -> report(actor, request, sender),
                reported -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, TrackResource.path(reported.secret())),
                        ReportReceiptDto.of(reported)));
    }

    private Outcome<Reported> report(Actor actor, Input<ReportRequest> request, Sender sender) {
        if (actor.person().isEmpty()) {
            gate.admitGuest(request.value(), sender);
        }
        return reportProblem.handle(actor, request.value().command(request.unread()));
    }

    /** All guests share their keys. One that a stranger may have chosen as well opens no answer in another network. */
    private static String scope(Actor actor, @Nullable String key, Sender sender) {
        return actor.person().isEmpty() && key != null && key.length() < SECRET_KEY ? " from " + sender.network() : "";
    }
}
