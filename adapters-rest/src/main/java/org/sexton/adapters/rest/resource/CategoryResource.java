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
import org.sexton.adapters.rest.dto.AdminCategoryDto;
import org.sexton.adapters.rest.dto.CategoryRequest;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.in.ViewCatalogue;

@Path("/api/admin/categories")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class CategoryResource {

    private static final String PATH = "/api/admin/categories";

    private final CurrentActor current;
    private final ViewCatalogue view;
    private final EditCategories edit;
    private final OnceOnly once;

    public CategoryResource(CurrentActor current, ViewCatalogue view, EditCategories edit, OnceOnly once) {
        this.current = current;
        this.view = view;
        this.edit = edit;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listCategories", summary = "Every category, in order, and how many tickets use it")
    public AdminCategoryDto.ListDto list() {
        return AdminCategoryDto.list(
                Problems.orThrow(view.handle(current.get())).categories());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCategory", summary = "Add a category")
    @APIResponseSchema(value = AdminCategoryDto.class, responseCode = "201", responseDescription = "The new category")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CategoryRequest.class)))
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, Input<CategoryRequest> request) {
        var actor = current.get();
        var command = request.value().creation(request.unread());
        return once.create(
                actor,
                key,
                PATH,
                command,
                () -> edit.handle(actor, command),
                made -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, PATH + "/" + made.what().key()), AdminCategoryDto.of(made)));
    }

    @PATCH
    @Path("/{key}")
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeCategory", summary = "Rename or move a category")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CategoryRequest.class)))
    public AdminCategoryDto change(@PathParam("key") String key, Input<CategoryRequest> request) {
        var command = request.value().change(key, request.unread());
        return AdminCategoryDto.of(Problems.orThrow(edit.handle(current.get(), command)));
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "deleteCategory",
            summary = "Take a category away; 409 where tickets are of it and nothing replaces it")
    public void delete(
            @PathParam("key") String key,
            @Parameter(description = "The key of the category that tickets get instead")
                    @QueryParam("replaceWith")
                    @Nullable String replaceWith) {
        Problems.orThrow(edit.handle(current.get(), new EditCategories.Delete(key, replaceWith)));
    }
}
