package org.sexton.adapters.rest.resource;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.PhotoApprovalRequest;
import org.sexton.adapters.rest.dto.PhotoDto;
import org.sexton.adapters.rest.dto.PhotoRequest;
import org.sexton.adapters.rest.dto.PhotosDto;
import org.sexton.adapters.rest.http.EntityTags;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.Pictures;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.in.ChangePhotos.Edit;
import org.sexton.application.port.in.ListPhotos;
import org.sexton.application.port.in.ViewPhoto;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;

/** What becomes of a photo is a change of its ticket: the entity tags here are the ticket's. */
@Path("/api/tickets/{reference}/photos")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class PhotoResource {

    private static final String PATH = "/api/tickets/%s/photos";

    private final CurrentActor current;
    private final ListPhotos listPhotos;
    private final ViewPhoto viewPhoto;
    private final ChangePhotos changePhotos;
    private final OnceOnly once;

    public PhotoResource(
            CurrentActor current,
            ListPhotos listPhotos,
            ViewPhoto viewPhoto,
            ChangePhotos changePhotos,
            OnceOnly once) {
        this.current = current;
        this.listPhotos = listPhotos;
        this.viewPhoto = viewPhoto;
        this.changePhotos = changePhotos;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listPhotos", summary = "The photos of a ticket, approved or not")
    @APIResponseSchema(value = PhotosDto.class, responseCode = "200", responseDescription = "The photos")
    public Response list(@PathParam("reference") String text) {
        var reference = TicketPath.reference(text);
        var shown = Problems.orThrow(listPhotos.handle(current.get(), reference));
        return Response.ok(PhotosDto.of(shown, reference))
                .header(HttpHeaders.ETAG, EntityTags.of(shown.version()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPhoto", summary = "Give a ticket a photo that was uploaded before")
    @APIResponseSchema(value = PhotoDto.class, responseCode = "201", responseDescription = "The photo")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PhotoRequest.class)))
    public Response add(
            @PathParam("reference") String text,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Input<PhotoRequest> request) {
        var actor = current.get();
        var reference = TicketPath.reference(text);
        var command = new ChangePhotos.Command(
                reference, EntityTags.expected(ifMatch), request.value().edit(), request.unread());
        return once.create(
                actor,
                key,
                PATH.formatted(reference),
                request.value(),
                () -> changePhotos.handle(actor, command),
                added -> new OnceOnly.Created(
                        Map.of(
                                HttpHeaders.ETAG,
                                EntityTags.of(added.version()),
                                HttpHeaders.LOCATION,
                                PhotoDto.path(reference, added.photo().number())),
                        PhotoDto.of(added.photo(), reference)));
    }

    @GET
    @Path("/{number}")
    @Produces(Pictures.JPEG)
    @Operation(operationId = "getPhoto", summary = "The picture of a photo, approved or not")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response picture(@PathParam("reference") String reference, @PathParam("number") String number) {
        return picture(reference, number, PhotoSize.FULL);
    }

    @GET
    @Path("/{number}/thumbnail")
    @Produces(Pictures.JPEG)
    @Operation(operationId = "getPhotoThumbnail", summary = "The picture of a photo, approved or not, small")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response thumbnail(@PathParam("reference") String reference, @PathParam("number") String number) {
        return picture(reference, number, PhotoSize.THUMB);
    }

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "approvePhoto", summary = "Show a photo to everyone who sees the ticket, or no more")
    @APIResponseSchema(value = PhotoDto.class, responseCode = "200", responseDescription = "The photo")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PhotoApprovalRequest.class)))
    public Response approve(
            @PathParam("reference") String text,
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Input<PhotoApprovalRequest> request) {
        var edit = new Edit.Approve(Pictures.number(number), request.value().approved());
        var reference = TicketPath.reference(text);
        var changed = changed(reference, ifMatch, edit, request.unread());
        return Response.ok(PhotoDto.of(changed.photo(), reference))
                .header(HttpHeaders.ETAG, EntityTags.of(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{number}")
    @Operation(operationId = "removePhoto", summary = "Take a photo away from everyone, for ever")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(
            @PathParam("reference") String text,
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var changed = changed(TicketPath.reference(text), ifMatch, new Edit.Remove(Pictures.number(number)), List.of());
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(changed.version()))
                .build();
    }

    private ChangePhotos.Changed changed(
            TicketReference ticket, @Nullable String ifMatch, Edit edit, List<Violation> unread) {
        return Problems.orThrow(changePhotos.handle(
                current.get(), new ChangePhotos.Command(ticket, EntityTags.expected(ifMatch), edit, unread)));
    }

    private Response picture(String reference, String number, PhotoSize size) {
        return Pictures.of(Problems.orThrow(
                viewPhoto.handle(current.get(), TicketPath.reference(reference), Pictures.number(number), size)));
    }
}
