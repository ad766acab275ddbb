package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.sexton.adapters.rest.dto.WorkDto;
import org.sexton.adapters.rest.dto.WorkPhotoRequest;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.portal.PortalLimits.Deed;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.AddWorkPhoto;
import org.sexton.application.port.in.DoWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;

/**
 * What whoever holds a work link may do. The secret is in the path alone, and the path in no log, and in no answer but
 * theirs.
 */
@Path(WorkResource.ROOT + "/{secret}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class WorkResource {

    static final String ROOT = "/api/public/work";

    private final CurrentActor current;
    private final DoWork doWork;
    private final AddWorkPhoto addWorkPhoto;
    private final OnceOnly once;
    private final PortalLimits limits;

    WorkResource(CurrentActor current, DoWork doWork, AddWorkPhoto addWorkPhoto, OnceOnly once, PortalLimits limits) {
        this.current = current;
        this.doWork = doWork;
        this.addWorkPhoto = addWorkPhoto;
        this.once = once;
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "viewWork", summary = "The ticket, as whoever is to do the work sees it")
    public WorkDto get(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        admitted(Deed.LOOK, from);
        var token = new Token(secret);
        return WorkDto.of(Problems.orThrow(doWork.view(token)), token);
    }

    @POST
    @Path("/done")
    @Operation(operationId = "finishWork", summary = "Say that the work is done: the ticket is resolved")
    public WorkDto finish(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        admitted(Deed.ANSWER, from);
        var token = new Token(secret);
        return WorkDto.of(Problems.orThrow(doWork.finish(token)), token);
    }

    @POST
    @Path("/photos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWorkPhoto", summary = "Show staff how it stands, by a photo that was uploaded before")
    @APIResponseSchema(value = WorkDto.class, responseCode = "201", responseDescription = "The work, with the photo")
    public Response addPhoto(
            @PathParam("secret") String secret,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            WorkPhotoRequest request,
            @Context HttpServerRequest from) {
        var actor = admitted(Deed.ANSWER, from);
        var token = new Token(secret);
        return once.createSecretly(
                actor,
                key,
                ROOT + "/" + token.value() + "/photos",
                request,
                () -> addWorkPhoto.handle(token, request.photo()),
                work -> new OnceOnly.Created(Map.of(), WorkDto.of(work, token)));
    }

    private Actor admitted(Deed deed, HttpServerRequest from) {
        var actor = current.get();
        limits.admit(deed, actor, Sender.of(from));
        return actor;
    }
}
