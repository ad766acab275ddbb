package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.http.QrCode;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.FindPlaceLink;

@Path("/api/admin/locations/{key}/qr.svg")
@RolesAllowed("admin")
@Tag(name = "Catalogue")
public final class PlaceCodeResource {

    private static final String SVG = "image/svg+xml";

    private final CurrentActor current;
    private final FindPlaceLink link;

    public PlaceCodeResource(CurrentActor current, FindPlaceLink link) {
        this.current = current;
        this.link = link;
    }

    @GET
    @Produces(SVG)
    @Operation(
            operationId = "getLocationCode",
            summary = "A QR code that opens the report form with the place filled in")
    @APIResponse(
            responseCode = "200",
            description = "The code",
            content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    public String code(@PathParam("key") String key) {
        return QrCode.svg(Problems.orThrow(link.handle(current.get(), key)).toString());
    }
}
