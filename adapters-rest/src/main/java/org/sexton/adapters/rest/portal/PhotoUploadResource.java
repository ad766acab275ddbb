package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.UploadedPhotoDto;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.UploadPhoto;

/**
 * Takes a photo before the report that it belongs to. It creates nothing that anyone sees, and what is sent twice is
 * forgotten after a day: no key makes it once.
 */
@Path("/api/public/photos")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class PhotoUploadResource {

    private final CurrentActor current;
    private final UploadPhoto uploadPhoto;
    private final UploadTurns turns;
    private final PortalLimits limits;

    PhotoUploadResource(CurrentActor current, UploadPhoto uploadPhoto, UploadTurns turns, PortalLimits limits) {
        this.current = current;
        this.uploadPhoto = uploadPhoto;
        this.turns = turns;
        this.limits = limits;
    }

    @POST
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadPhoto",
            summary =
                    "Upload a photo for a report: JPEG, PNG, WebP or GIF, up to 10 MB. Its kind is known by its content")
    @APIResponseSchema(
            value = UploadedPhotoDto.class,
            responseCode = "201",
            responseDescription = "The token by which a report takes it")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response upload(InputStream file, @Context HttpServerRequest from) {
        var actor = current.get();
        limits.admit(PortalLimits.Deed.PHOTO, actor, Sender.of(from));
        var uploaded = Problems.orThrow(turns.take(file, photo -> uploadPhoto.handle(actor, photo)));
        return Response.status(Response.Status.CREATED)
                .entity(UploadedPhotoDto.of(uploaded))
                .build();
    }
}
