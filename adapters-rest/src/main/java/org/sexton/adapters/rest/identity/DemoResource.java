package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.DemoSignIn;

@Path("/auth/demo")
@PermitAll
@Tag(name = "Sign-in")
public final class DemoResource {

    @Schema(name = "DemoSignIn")
    public record DemoRequest(
            @Schema(
                    required = true,
                    enumeration = {"admin", "staff", "member"})
            @Nullable String account) {}

    private final DemoSignIn signIn;
    private final Browsers browsers;
    private final SessionCookie cookie;

    DemoResource(DemoSignIn signIn, Browsers browsers, SessionCookie cookie) {
        this.signIn = signIn;
        this.browsers = browsers;
        this.cookie = cookie;
    }

    @POST
    @Operation(operationId = "signInToDemo", summary = "In demo mode alone: become one of the sample people")
    public Response signIn(@Nullable DemoRequest body, @Context HttpServerRequest request) {
        var account = body == null ? null : body.account();
        var signedIn = Problems.orThrow(signIn.handle(account, browsers.of(request)));
        return Response.noContent()
                .cookie(cookie.holding(signedIn.token(), request))
                .build();
    }
}
