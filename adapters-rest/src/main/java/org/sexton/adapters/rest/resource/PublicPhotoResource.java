package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.Pictures;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ViewPublicPhoto;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketReference;

/** Whoever asks, asks as a guest. Whatever there is not, or not for everyone, is answered alike. */
@Path("/api/public/tickets/{reference}/photos/{rank}")
@PermitAll
@Produces(Pictures.JPEG)
@Tag(name = "Public")
public final class PublicPhotoResource {

    private final ViewPublicPhoto viewPublicPhoto;
    private final PublicAnswers answers;

    public PublicPhotoResource(ViewPublicPhoto viewPublicPhoto, PublicAnswers answers) {
        this.viewPublicPhoto = viewPublicPhoto;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "getPublicPhoto", summary = "An approved photo of a public ticket")
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    public Response picture(
            @PathParam("reference") String reference,
            @PathParam("rank") String rank,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return answer(reference, rank, PhotoSize.FULL, known);
    }

    @GET
    @Path("/thumbnail")
    @Operation(operationId = "getPublicPhotoThumbnail", summary = "An approved photo of a public ticket, small")
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    public Response thumbnail(
            @PathParam("reference") String reference,
            @PathParam("rank") String rank,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return answer(reference, rank, PhotoSize.THUMB, known);
    }

    private Response answer(String reference, String rank, PhotoSize size, @Nullable String known) {
        var ticket = TicketReference.parse(reference).orElseThrow(() -> Problems.of(new Refusal.NotFound("photo")));
        return answers.picture(
                Problems.orThrow(viewPublicPhoto.handle(Actor.GUEST, ticket, Pictures.number(rank), size)), known);
    }
}
