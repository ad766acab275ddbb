package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.ErasurePreviewDto;
import org.sexton.adapters.rest.dto.ErasureReceiptDto;
import org.sexton.adapters.rest.dto.ErasureRequest;
import org.sexton.adapters.rest.dto.WhomRequest;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ErasePerson;

/** Whom it is about stands in bodies and never in paths, which end up in logs. */
@Path("/api/admin/erasures")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public final class ErasureResource {

    private final CurrentActor current;
    private final ErasePerson erase;

    ErasureResource(CurrentActor current, ErasePerson erase) {
        this.current = current;
        this.erase = erase;
    }

    @POST
    @Path("/preview")
    @Operation(operationId = "previewErasure", summary = "What the erasure of somebody would touch; changes nothing")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WhomRequest.class)))
    public ErasurePreviewDto preview(Input<WhomRequest> request) {
        var whom = request.value().whom(request.unread());
        return ErasurePreviewDto.of(Problems.orThrow(erase.handle(current.get(), whom)));
    }

    @POST
    @Operation(
            operationId = "erasePerson",
            summary =
                    "Forget somebody, with what was chosen in the preview; 409 where there is something else by now, for"
                            + " oneself and for the last active admin")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErasureRequest.class)))
    public ErasureReceiptDto erase(Input<ErasureRequest> request) {
        var command = request.value().command(request.unread());
        return ErasureReceiptDto.of(Problems.orThrow(erase.handle(current.get(), command)));
    }
}
