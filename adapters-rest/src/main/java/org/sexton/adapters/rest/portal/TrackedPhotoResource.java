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
import org.sexton.application.port.in.ViewTrackedPhoto;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoSize;

/** The photos of a report for whoever holds its private link, approved or not; kept by no cache. */
@Path(TrackResource.ROOT + "/{secret}/photos/{rank}")
@PermitAll
@Produces(Pictures.JPEG)
@Tag(name = "Public")
public final class TrackedPhotoResource {

    private final CurrentActor current;
    private final ViewTrackedPhoto viewTrackedPhoto;
    private final PortalLimits limits;

    TrackedPhotoResource(CurrentActor current, ViewTrackedPhoto viewTrackedPhoto, PortalLimits limits) {
        this.current = current;
        this.viewTrackedPhoto = viewTrackedPhoto;
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "getTrackedPhoto", summary = "A photo of one's report")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response picture(
            @PathParam("secret") String secret, @PathParam("rank") String rank, @Context HttpServerRequest from) {
        return answer(secret, rank, PhotoSize.FULL, from);
    }

    @GET
    @Path("/thumbnail")
    @Operation(operationId = "getTrackedPhotoThumbnail", summary = "A photo of one's report, small")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response thumbnail(
            @PathParam("secret") String secret, @PathParam("rank") String rank, @Context HttpServerRequest from) {
        return answer(secret, rank, PhotoSize.THUMB, from);
    }

    private Response answer(String secret, String rank, PhotoSize size, HttpServerRequest from) {
        limits.admit(Deed.LOOK, current.get(), Sender.of(from));
        return Pictures.of(Problems.orThrow(viewTrackedPhoto.handle(new Token(secret), Pictures.number(rank), size)));
    }
}
