package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.http.Pictures;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.portal.PortalLimits.Deed;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ViewWorkPhoto;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoSize;

/** The photos of a ticket for whoever holds its work link, approved or not; kept by no cache. */
@Path(WorkResource.ROOT + "/{secret}/photos/{rank}")
@PermitAll
@Produces(Pictures.JPEG)
@Tag(name = "Public")
public final class WorkPhotoResource {

    private final CurrentActor current;
    private final ViewWorkPhoto viewWorkPhoto;
    private final PortalLimits limits;

    WorkPhotoResource(CurrentActor current, ViewWorkPhoto viewWorkPhoto, PortalLimits limits) {
        this.current = current;
        this.viewWorkPhoto = viewWorkPhoto;
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "getWorkPhoto", summary = "A photo of the work")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response picture(
            @PathParam("secret") String secret, @PathParam("rank") String rank, @Context HttpServerRequest from) {
        return answer(secret, rank, PhotoSize.FULL, from);
    }

    @GET
    @Path("/thumbnail")
    @Operation(operationId = "getWorkPhotoThumbnail", summary = "A photo of the work, small")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response thumbnail(
            @PathParam("secret") String secret, @PathParam("rank") String rank, @Context HttpServerRequest from) {
        return answer(secret, rank, PhotoSize.THUMB, from);
    }

    private Response answer(String secret, String rank, PhotoSize size, HttpServerRequest from) {
        limits.admit(Deed.LOOK, current.get(), Sender.of(from));
        return Pictures.of(Problems.orThrow(viewWorkPhoto.handle(new Token(secret), Pictures.number(rank), size)));
    }
}
