package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.application.port.in.SignOut;

@Path("/auth/logout")
@PermitAll
@Tag(name = "Sign-in")
public final class LogoutResource {

    private final SignOut signOut;
    private final SessionCookie cookie;

    LogoutResource(SignOut signOut, SessionCookie cookie) {
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @POST
    @Operation(operationId = "signOut", summary = "End this browser's session, on the server")
    public Response signOut(@Context HttpServerRequest request) {
        cookie.read(request).ifPresent(signOut::handle);
        return Response.noContent().cookie(cookie.removed(request)).build();
    }
}
