package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.WorkDto;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.portal.PortalLimits.Deed;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.DoWork;
import org.sexton.domain.person.Token;

/** What whoever holds a work link may do. The secret is in the path alone, and the path in no log and no answer. */
@Path("/api/public/work/{secret}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class WorkResource {

    private final CurrentActor current;
    private final DoWork doWork;
    private final PortalLimits limits;

    WorkResource(CurrentActor current, DoWork doWork, PortalLimits limits) {
        this.current = current;
        this.doWork = doWork;
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "viewWork", summary = "The ticket, as whoever is to do the work sees it")
    public WorkDto get(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        limits.admit(Deed.LOOK, current.get(), Sender.of(from));
        return WorkDto.of(Problems.orThrow(doWork.view(new Token(secret))));
    }

    @POST
    @Path("/done")
    @Operation(operationId = "finishWork", summary = "Say that the work is done: the ticket is resolved")
    public WorkDto finish(@PathParam("secret") String secret, @Context HttpServerRequest from) {
        limits.admit(Deed.ANSWER, current.get(), Sender.of(from));
        return WorkDto.of(Problems.orThrow(doWork.finish(new Token(secret))));
    }
}
