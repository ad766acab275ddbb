package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.EmailRequest;
import org.sexton.adapters.rest.dto.PublicCommentDto;
import org.sexton.adapters.rest.dto.TrackCommentRequest;
import org.sexton.adapters.rest.dto.TrackedReportDto;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.portal.PortalLimits.Deed;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.AnswerReport;
import org.sexton.application.port.in.ChangeContact;
import org.sexton.application.port.in.ClaimReport;
import org.sexton.application.port.in.TrackReport;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;

/** What whoever holds a private link may do. The secret is in the path alone, and the path in no log, and in no answer
 * but the reporter's own. */
@Path(TrackResource.ROOT + "/{secret}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class TrackResource {

    static final String ROOT = "/api/public/track";

    private final CurrentActor current;
    private final TrackReport trackReport;
    private final AnswerReport answerReport;
    private final ChangeContact changeContact;
    private final ClaimReport claimReport;
    private final OnceOnly once;
    private final PortalLimits limits;

    TrackResource(
            CurrentActor current,
            TrackReport trackReport,
            AnswerReport answerReport,
            ChangeContact changeContact,
            ClaimReport claimReport,
            OnceOnly once,
            PortalLimits limits) {
        this.current = current;
        this.trackReport = trackReport;
        this.answerReport = answerReport;
        this.changeContact = changeContact;
        this.claimReport = claimReport;
        this.once = once;
        this.limits = limits;
    }

    static String path(Token secret) {
        return ROOT + "/" + secret.value();
    }

    @GET
    @Operation(operationId = "trackReport", summary = "A report as its reporter sees it, sensitive or not")
    public TrackedReportDto get(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        admitted(Deed.LOOK, from);
        var token = new Token(secret);
        return TrackedReportDto.of(Problems.orThrow(trackReport.handle(token)), token);
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerReport", summary = "Answer staff")
    @APIResponseSchema(value = PublicCommentDto.class, responseCode = "201", responseDescription = "The comment")
    public Response answer(
            @PathParam("secret") String secret,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            TrackCommentRequest request,
            @Context HttpServerRequest from) {
        var actor = admitted(Deed.ANSWER, from);
        var token = new Token(secret);
        return once.createSecretly(
                actor,
                key,
                path(token),
                request,
                () -> answerReport.handle(actor, token, request.body()),
                comment -> new OnceOnly.Created(Map.of(), TrackedReportDto.of(comment)));
    }

    @PUT
    @Path("/email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setReporterEmail", summary = "Say where news reach the reporter; staff never see it")
    public void setEmail(@PathParam("secret") String secret, EmailRequest request, @Context HttpServerRequest from) {
        var actor = admitted(Deed.ADDRESS, from);
        Problems.orThrow(changeContact.set(actor, new Token(secret), request.contact()));
    }

    @DELETE
    @Path("/email")
    @Operation(operationId = "dropReporterEmail", summary = "Have no more mails sent to the reporter")
    public void dropEmail(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        var actor = admitted(Deed.ADDRESS, from);
        Problems.orThrow(changeContact.remove(actor, new Token(secret)));
    }

    @POST
    @Path("/claim")
    @RolesAllowed({"member", "staff", "admin"})
    @Operation(operationId = "claimReport", summary = "Make it one of one's own reports; staff then see whose it is")
    public void claim(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        var actor = admitted(Deed.ADDRESS, from);
        Problems.orThrow(claimReport.handle(actor, new Token(secret)));
    }

    private Actor admitted(Deed deed, HttpServerRequest from) {
        var actor = current.get();
        limits.admit(deed, actor, Sender.of(from));
        return actor;
    }
}
