package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.AdminPlaceDto;
import org.sexton.adapters.rest.dto.PlaceRequest;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.ViewCatalogue;

@Path("/api/admin/locations")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class LocationResource {

    private static final String PATH = "/api/admin/locations";

    private final CurrentActor current;
    private final ViewCatalogue view;
    private final EditPlaces edit;
    private final OnceOnly once;

    public LocationResource(CurrentActor current, ViewCatalogue view, EditPlaces edit, OnceOnly once) {
        this.current = current;
        this.view = view;
        this.edit = edit;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listLocations", summary = "Every place, in order, and how many tickets use it")
    public AdminPlaceDto.ListDto list() {
        return AdminPlaceDto.list(Problems.orThrow(view.handle(current.get())).places());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createLocation", summary = "Add a place")
    @APIResponseSchema(value = AdminPlaceDto.class, responseCode = "201", responseDescription = "The new place")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlaceRequest.class)))
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, Input<PlaceRequest> request) {
        var actor = current.get();
        var command = request.value().creation(request.unread());
        return once.create(
                actor,
                key,
                PATH,
                command,
                () -> edit.handle(actor, command),
                made -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, PATH + "/" + made.what().key()), AdminPlaceDto.of(made)));
    }

    @PATCH
    @Path("/{key}")
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeLocation", summary = "Rename a place, or move it with all that lies in it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlaceRequest.class)))
    public AdminPlaceDto change(@PathParam("key") String key, Input<PlaceRequest> request) {
        var command = request.value().change(key, request.unread());
        return AdminPlaceDto.of(Problems.orThrow(edit.handle(current.get(), command)));
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "deleteLocation",
            summary = "Take a place away; 409 where it holds tickets or places and nothing replaces it")
    public void delete(
            @PathParam("key") String key,
            @Parameter(description = "The key of the place that tickets get instead")
                    @QueryParam("replaceWith")
                    @Nullable String replaceWith) {
        Problems.orThrow(edit.handle(current.get(), new EditPlaces.Delete(key, replaceWith)));
    }
}
