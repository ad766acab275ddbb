package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.MailWishesDto;
import org.sexton.adapters.rest.dto.MailWishesRequest;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.application.port.in.ViewMailWishes;

@Path("/api/me/notifications")
@RolesAllowed({"member", "staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public final class MailWishesResource {

    private final CurrentActor current;
    private final ViewMailWishes view;
    private final ChangeMailWishes change;

    MailWishesResource(CurrentActor current, ViewMailWishes view, ChangeMailWishes change) {
        this.current = current;
        this.view = view;
        this.change = change;
    }

    @GET
    @Operation(operationId = "getMyMailWishes", summary = "Which mails I get")
    public MailWishesDto get() {
        return MailWishesDto.of(Problems.orThrow(view.handle(current.get())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setMyMailWishes", summary = "Choose which mails I get, and whether once a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MailWishesRequest.class)))
    public MailWishesDto set(Input<MailWishesRequest> request) {
        var command = request.value().command(request.unread());
        return MailWishesDto.of(Problems.orThrow(change.handle(current.get(), command)));
    }
}
