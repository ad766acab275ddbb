package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListSessions;
import org.sexton.application.port.in.RevokeSession;
import org.sexton.application.port.in.SignOutEverywhere;
import org.sexton.application.port.in.ViewMe;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.shared.Refusal;

@Path("/api/me")
@RolesAllowed({"member", "staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public final class MeResource {

    private final CurrentActor current;
    private final ViewMe viewMe;
    private final ListSessions listSessions;
    private final RevokeSession revokeSession;
    private final SignOutEverywhere signOutEverywhere;
    private final SessionCookie cookie;

    MeResource(
            CurrentActor current,
            ViewMe viewMe,
            ListSessions listSessions,
            RevokeSession revokeSession,
            SignOutEverywhere signOutEverywhere,
            SessionCookie cookie) {
        this.current = current;
        this.viewMe = viewMe;
        this.listSessions = listSessions;
        this.revokeSession = revokeSession;
        this.signOutEverywhere = signOutEverywhere;
        this.cookie = cookie;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who is signed in")
    public MeDto me() {
        return MeDto.of(Problems.orThrow(viewMe.handle(current.get())));
    }

    @GET
    @Path("/sessions")
    @Operation(operationId = "listMySessions", summary = "Where I am signed in")
    public SessionsDto sessions() {
        return SessionsDto.of(Problems.orThrow(listSessions.handle(current.get())), current.session());
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(operationId = "revokeMySession", summary = "Sign one of my browsers out")
    public void revoke(@PathParam("id") String id) {
        Problems.orThrow(revokeSession.handle(current.get(), sessionId(id)));
    }

    @DELETE
    @Path("/sessions")
    @Operation(operationId = "signOutEverywhere", summary = "Sign all of my browsers out, this one too")
    public Response signOutEverywhere(@Context HttpServerRequest request) {
        Problems.orThrow(signOutEverywhere.handle(current.get()));
        return Response.noContent().cookie(cookie.removed(request)).build();
    }

    private static SessionId sessionId(String id) {
        try {
            return new SessionId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Problems.of(new Refusal.NotFound("session"));
        }
    }
}
