package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.WhomRequest;
import org.sexton.adapters.rest.http.PersonArchive;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.application.port.in.ExportPerson;

/** What is kept about anybody: their address stands in the body and never in a path, which ends up in logs. */
@Path("/api/admin/personal-data")
@RolesAllowed("admin")
@Produces(PersonArchive.ZIP)
@Tag(name = "People")
public final class PersonalDataResource {

    private final CurrentActor current;
    private final ExportPerson export;
    private final PersonArchive archive;

    PersonalDataResource(CurrentActor current, ExportPerson export, PersonArchive archive) {
        this.current = current;
        this.export = export;
        this.archive = archive;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportPersonalData",
            summary = "All that is kept about somebody with or without an account, as a ZIP file")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WhomRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "person.json, and the photos that it names",
            content =
                    @Content(
                            mediaType = PersonArchive.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response all(Input<WhomRequest> request) {
        return archive.of(export.handle(current.get(), request.value().whom(request.unread())));
    }
}
