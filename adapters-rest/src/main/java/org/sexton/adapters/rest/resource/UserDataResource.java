package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.http.PersonArchive;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.application.port.in.ErasePerson.Whom;
import org.sexton.application.port.in.ExportPerson;

/** What is kept about somebody with an account. */
@Path("/api/admin/users/{id}/data")
@RolesAllowed("admin")
@Produces(PersonArchive.ZIP)
@Tag(name = "People")
public final class UserDataResource {

    private final CurrentActor current;
    private final ExportPerson export;
    private final PersonArchive archive;

    UserDataResource(CurrentActor current, ExportPerson export, PersonArchive archive) {
        this.current = current;
        this.export = export;
        this.archive = archive;
    }

    @GET
    @Operation(operationId = "exportPerson", summary = "All that is kept about somebody with an account, as a ZIP file")
    @APIResponse(
            responseCode = "200",
            description = "person.json, and the photos that it names",
            content =
                    @Content(
                            mediaType = PersonArchive.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response all(@PathParam("id") String id) {
        return archive.of(export.handle(current.get(), new Whom(id, null, List.of(), List.of())));
    }
}
