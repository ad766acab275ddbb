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
import org.sexton.adapters.rest.dto.AdminStatusDto;
import org.sexton.adapters.rest.dto.StatusRequest;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.ViewCatalogue;

@Path("/api/admin/statuses")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class StatusResource {

    private static final String PATH = "/api/admin/statuses";

    private final CurrentActor current;
    private final ViewCatalogue view;
    private final EditStatuses edit;
    private final OnceOnly once;

    public StatusResource(CurrentActor current, ViewCatalogue view, EditStatuses edit, OnceOnly once) {
        this.current = current;
        this.view = view;
        this.edit = edit;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listStatuses", summary = "Every status, in order, and how many tickets use it")
    public AdminStatusDto.ListDto list() {
        return AdminStatusDto.list(Problems.orThrow(view.handle(current.get())).statuses());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createStatus", summary = "Add a status")
    @APIResponseSchema(value = AdminStatusDto.class, responseCode = "201", responseDescription = "The new status")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatusRequest.class)))
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, Input<StatusRequest> request) {
        var actor = current.get();
        var command = request.value().creation(request.unread());
        return once.create(
                actor,
                key,
                PATH,
                command,
                () -> edit.handle(actor, command),
                made -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, PATH + "/" + made.what().key()), AdminStatusDto.of(made)));
    }

    @PATCH
    @Path("/{key}")
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeStatus", summary = "Rename, recolour or move a status")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatusRequest.class)))
    public AdminStatusDto change(@PathParam("key") String key, Input<StatusRequest> request) {
        var command = request.value().change(key, request.unread());
        return AdminStatusDto.of(Problems.orThrow(edit.handle(current.get(), command)));
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "deleteStatus",
            summary = "Take a status away; 409 where tickets are in it and nothing replaces it")
    public void delete(
            @PathParam("key") String key,
            @Parameter(description = "The key of the status that tickets get instead")
                    @QueryParam("replaceWith")
                    @Nullable String replaceWith) {
        Problems.orThrow(edit.handle(current.get(), new EditStatuses.Delete(key, replaceWith)));
    }
}
